package vn.gov.dongthap.vpdt.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request for an account tells of a person.
 *
 * @param phone 10 or 11 digits, or null
 * @param birthDate or null
 * @param personalId 12 digits, or null
 */
public record PersonalData(
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable String personalId) {}
