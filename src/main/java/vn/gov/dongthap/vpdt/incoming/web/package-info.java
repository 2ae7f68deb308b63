/** The pages of the incoming document: intake, lists, register, the document itself. */
@NullMarked
package vn.gov.dongthap.vpdt.incoming.web;

import org.jspecify.annotations.NullMarked;
