/** The administrator's page of days off. */
@NullMarked
package vn.gov.dongthap.vpdt.calendar.web;

import org.jspecify.annotations.NullMarked;
