package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Keeps types of documents in one column, parted by commas: they are read together and never searched. */
@Converter
class DocumentTypesConverter implements AttributeConverter<Set<DocumentType>, String> {

    @Override
    public String convertToDatabaseColumn(Set<DocumentType> types) {
        return types.stream().sorted().map(DocumentType::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<DocumentType> convertToEntityAttribute(String column) {
        return parsed(column);
    }

    static Set<DocumentType> parsed(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(DocumentType::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
