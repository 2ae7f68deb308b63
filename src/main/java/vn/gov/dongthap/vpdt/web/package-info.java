/** The face: page shell, navigation, home, errors, content security. */
@NullMarked
package vn.gov.dongthap.vpdt.web;

import org.jspecify.annotations.NullMarked;
