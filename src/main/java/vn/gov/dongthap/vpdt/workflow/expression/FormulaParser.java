package vn.gov.dongthap.vpdt.workflow.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaLexer.Kind;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaLexer.Token;

/**
 * Reads formulas: of diagrams, {@code ${quyetDinh == 'tra-lai' and khan}}, and of forms, {@code =quyetDinh != "tra-lai"}
 * (a corner of FEEL).
 *
 * <pre>
 * formula    := conjunction { "or" conjunction }
 * conjunction:= negation { "and" negation }
 * negation   := "not" negation | "empty" operand | comparison
 * comparison := operand [ operator operand ]
 * operand    := name | text | number | "true" | "false" | "null" | "(" formula ")"
 * </pre>
 *
 * There is no dot, no index, no call and no arithmetic, so that nothing can be reached but variables.
 */
public final class FormulaParser {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;

    private static final Map<String, Formula.Operator> OPERATORS = Map.of(
            "==", Formula.Operator.EQUAL,
            "!=", Formula.Operator.UNEQUAL,
            "<", Formula.Operator.LESS,
            "<=", Formula.Operator.AT_MOST,
            ">", Formula.Operator.GREATER,
            ">=", Formula.Operator.AT_LEAST);

    private final List<Token> tokens;
    private int next;
    private int depth;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a formula of a diagram.
     *
     * @param text the whole text with its <code>${ }</code>
     * @throws FormulaRefused when it is not one formula of the grammar
     */
    public static Formula diagram(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
            throw new FormulaRefused(1, "Biểu thức phải nằm trọn trong ${…}");
        }
        return parse(trimmed.substring(2, trimmed.length() - 1), text.indexOf("${") + 2, false);
    }

    /**
     * Reads a formula of a form.
     *
     * @param text the whole text with its leading {@code =}
     * @throws FormulaRefused when it is not one formula of the grammar
     */
    public static Formula form(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("=")) {
            throw new FormulaRefused(1, "Biểu thức trong biểu mẫu phải bắt đầu bằng dấu =");
        }
        return parse(trimmed.substring(1), text.indexOf('=') + 1, true);
    }

    private static Formula parse(String body, int offset, boolean feel) {
        if (body.length() > LONGEST) {
            throw new FormulaRefused(offset + LONGEST, "Biểu thức dài quá " + LONGEST + " ký tự");
        }
        FormulaParser parser = new FormulaParser(new FormulaLexer(body, offset, feel).tokens());
        Formula formula = parser.disjunction();
        parser.expectEnd();
        return formula;
    }

    private Formula disjunction() {
        Formula left = conjunction();
        while (takeWord("or")) {
            left = new Formula.Or(left, conjunction());
        }
        return left;
    }

    private Formula conjunction() {
        Formula left = negation();
        while (takeWord("and")) {
            left = new Formula.And(left, negation());
        }
        return left;
    }

    private Formula negation() {
        enter();
        Formula formula;
        if (takeWord("not")) {
            formula = new Formula.Not(negation());
        } else if (takeWord("empty")) {
            formula = new Formula.Empty(operand());
        } else {
            formula = comparison();
        }
        depth--;
        return formula;
    }

    private Formula comparison() {
        Formula left = operand();
        Token token = tokens.get(next);
        Formula.Operator operator = token.kind() == Kind.OPERATOR ? OPERATORS.get(token.text()) : null;
        if (operator == null) {
            return left;
        }
        next++;
        return new Formula.Comparison(left, operator, operand());
    }

    private Formula operand() {
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case TEXT -> new Formula.Literal(token.text());
            case NUMBER -> new Formula.Literal(new BigDecimal(token.text()));
            case WORD -> word(token);
            case OPEN -> inParentheses();
            default -> throw refused(token, "Ở đây phải là tên biến, giá trị hoặc dấu ngoặc mở");
        };
    }

    private Formula inParentheses() {
        enter();
        Formula formula = disjunction();
        Token close = tokens.get(next++);
        if (close.kind() != Kind.CLOSE) {
            throw refused(close, "Thiếu dấu ngoặc đóng");
        }
        depth--;
        return formula;
    }

    private static Formula word(Token token) {
        return switch (token.text()) {
            case "true" -> new Formula.Literal(true);
            case "false" -> new Formula.Literal(false);
            case "null" -> new Formula.Literal(null);
            case "and", "or", "not", "empty" -> throw refused(token, "Thiếu vế của phép “" + token.text() + "”");
            default -> new Formula.Name(token.text());
        };
    }

    private boolean takeWord(String word) {
        Token token = tokens.get(next);
        boolean found = token.kind() == Kind.WORD && token.text().equals(word);
        if (found) {
            next++;
        }
        return found;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw refused(tokens.get(Math.min(next, tokens.size() - 1)), "Biểu thức lồng nhau quá sâu");
        }
    }

    private void expectEnd() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            throw refused(token, "Không hiểu “" + token.text() + "” ở đây");
        }
    }

    private static FormulaRefused refused(Token token, String rule) {
        return new FormulaRefused(token.position(), rule);
    }
}
