/** How fast the system is, measured on demand: {@code ./mvnw -Pbench verify}. */
@NullMarked
package vn.gov.dongthap.vpdt.bench;

import org.jspecify.annotations.NullMarked;
