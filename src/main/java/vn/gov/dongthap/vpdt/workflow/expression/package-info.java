/** The one small language of conditions, in diagrams and in forms: variables, literals, comparison, and/or/not. */
@NullMarked
package vn.gov.dongthap.vpdt.workflow.expression;

import org.jspecify.annotations.NullMarked;
