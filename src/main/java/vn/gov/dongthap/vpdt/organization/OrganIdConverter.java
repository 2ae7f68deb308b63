package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps an {@link OrganId} as its text. */
@Converter(autoApply = true)
class OrganIdConverter implements AttributeConverter<OrganId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable OrganId organId) {
        return organId == null ? null : organId.value();
    }

    @Override
    public @Nullable OrganId convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new OrganId(value);
    }
}
