package vn.gov.dongthap.vpdt.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that would show or send something the server cannot check are refused before they are used. */
class FormUnsoundTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'iframe','id':'a','url':'https://x'} | component",
                "{'type':'html','id':'a','content':'<script>1</script>'} | component",
                "{'type':'image','id':'a','source':'https://x'} | component",
                "{'type':'script','id':'a'} | component",
                "{'type':'filepicker','key':'a'} | component",
                "{'type':'expression','key':'a','expression':'=1'} | component",
                "{'type':'button','id':'a','action':'submit'} | component",
                "{'id':'a'} | component",
                "{'type':'textfield','key':'a','readonly':true} | property",
                "{'type':'textfield','key':'a','disabled':'=b'} | value",
                "{'type':'textfield','key':'a.b'} | key",
                "{'type':'textfield','key':'__proto__'} | key",
                "{'type':'textfield','label':'a'} | key",
                "{'type':'textfield','key':'a','label':'=b'} | shown-text",
                "{'type':'textfield','key':'a','description':'{{b}}'} | shown-text",
                "{'type':'text','id':'a','text':'<img src=x>'} | shown-text",
                "{'type':'textfield','key':'a','validate':{'maxLength':'=b'}} | value",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}} | value",
                "{'type':'textfield','key':'a','validate':{'validationType':'phone'}} | value",
                "{'type':'textfield','key':'a','validate':{'min':1}} | validation",
                "{'type':'datetime','key':'a','subtype':'datetime'} | date-only",
                "{'type':'datetime','key':'a','subtype':'date','disallowPassedDates':true} | property",
                "{'type':'select','key':'a','valuesExpression':'=b'} | property,options",
                "{'type':'select','key':'a','valuesKey':'b','values':[]} | options",
                "{'type':'radio','key':'a','values':[{'label':'A','value':1}]} | options",
                "{'type':'radio','key':'a','values':[{'value':'x'},{'value':'x'}]} | options",
                "{'type':'textfield','key':'a','conditional':{'hide':'=b.c'}} | condition",
                "{'type':'textfield','key':'a','conditional':{'hide':'=count(b) > 1'}} | condition",
                "{'type':'textfield','key':'a','conditional':{'hide':'b'}} | condition",
                "{'type':'textfield','key':'a','conditional':{'hide':true}} | conditional",
                "{'type':'textfield','key':'a','conditional':{'hide':'=b'}} | condition-source",
                "{'type':'textfield','key':'a','conditional':{'hide':'=a = null'}} | condition-source",
                "{'type':'textfield','key':'a'},{'type':'number','key':'a'} | key-twice",
                "{'type':'select','key':'a','valuesKey':'a'} | list-named-as-key",
            })
    void refusesWithTheElementAndTheRule(String components, String rules) {
        FormUnsound unsound = unsound(components);

        assertThat(unsound.findings())
                .extracting(FormFinding::messageKey)
                .allMatch(Sentences::exist)
                .containsExactly(Arrays.stream(rules.split(","))
                        .map(rule -> "workflow.form." + rule)
                        .toArray(String[]::new));
    }

    @Test
    void refusesConditionsOnFieldsThatMayBeHidden() {
        FormUnsound unsound = unsound("""
                {'type':'checkbox','key':'a'},
                {'type':'checkbox','key':'b','conditional':{'hide':'=a'}},
                {'type':'checkbox','key':'c','conditional':{'hide':'=b'}}""");

        assertThat(unsound.findings()).containsExactly(FormFinding.of("c", "condition-source", "b"));
    }

    @Test
    void refusesRowsInRowsAndConditionsInRows() {
        FormUnsound unsound = unsound("""
                {'type':'checkbox','key':'a'},
                {'type':'dynamiclist','path':'b','components':[
                  {'type':'textfield','key':'c','conditional':{'hide':'=a'}},
                  {'type':'dynamiclist','path':'d','components':[]}]}""");

        assertThat(unsound.findings())
                .containsExactly(FormFinding.of("c", "conditional"), FormFinding.of("d", "rows-in-rows"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"components\":{}}",
                "{\"type\":\"default\",\"components\":[],\"schemaVersion\":20}"
            })
    void refusesWhatIsNoForm(String content) {
        assertThatExceptionOfType(FormUnsound.class).isThrownBy(() -> Form.read(content));
    }

    private static FormUnsound unsound(String components) {
        String content = "{'type':'default','components':[" + components + "]}";
        return Assertions.catchThrowableOfType(FormUnsound.class, () -> Form.read(content.replace('\'', '"')));
    }
}
