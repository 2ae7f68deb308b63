package vn.gov.dongthap.vpdt.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. What is no token of the grammar is refused here, with its position. */
final class FormulaLexer {

    private static final Pattern TOKEN = Pattern.compile("\\s+"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]{0,63})"
            + "|(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?)"
            + "|(?<single>'[^'\\\\\\p{Cntrl}]*')"
            + "|(?<double>\"[^\"\\\\\\p{Cntrl}]*\")"
            + "|(?<operator>==|!=|<=|>=|<|>|=|&&|\\|\\||!)"
            + "|(?<open>\\()"
            + "|(?<close>\\))");

    private final String text;
    private final int offset;
    private final boolean feel;

    /**
     * @param text what to cut
     * @param offset characters before it, for positions
     * @param feel whether it is of a form: {@code =} compares, and only double quotes are known
     */
    FormulaLexer(String text, int offset, boolean feel) {
        this.text = text;
        this.offset = offset;
        this.feel = feel;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int position = offset + at + 1;
            if (!matcher.find(at) || matcher.start() != at) {
                throw new FormulaRefused(
                        position, "Ký tự “" + text.substring(at, at + 1) + "” không được dùng trong biểu thức");
            }
            at = matcher.end();
            if (!matcher.group().isBlank()) {
                tokens.add(token(matcher, position));
            }
        }
        tokens.add(new Token(Kind.END, "", offset + text.length() + 1));
        return tokens;
    }

    private Token token(Matcher matcher, int position) {
        String found = matcher.group();
        if (matcher.group("word") != null) {
            return new Token(Kind.WORD, found, position);
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, found, position);
        }
        if (matcher.group("double") != null || matcher.group("single") != null && !feel) {
            return new Token(Kind.TEXT, found.substring(1, found.length() - 1), position);
        }
        if (matcher.group("operator") != null) {
            return operator(found, position);
        }
        if (matcher.group("open") != null) {
            return new Token(Kind.OPEN, found, position);
        }
        if (matcher.group("close") != null) {
            return new Token(Kind.CLOSE, found, position);
        }
        throw new FormulaRefused(position, "Chuỗi ký tự trong biểu mẫu phải đặt trong dấu nháy kép");
    }

    private Token operator(String found, int position) {
        boolean equals = found.equals(feel ? "=" : "==");
        boolean other = List.of("!=", "<", "<=", ">", ">=").contains(found);
        if (!equals && !other) {
            throw new FormulaRefused(
                    position,
                    "Không dùng được phép “" + found + "”, hãy viết and, or, not, "
                            + (feel ? "= hoặc !=" : "== hoặc !="));
        }
        return new Token(Kind.OPERATOR, equals ? "==" : found, position);
    }

    /** What a token is. */
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        OPERATOR,
        OPEN,
        CLOSE,
        END
    }

    /** A token and where it starts, counted from 1. */
    record Token(Kind kind, String text, int position) {}
}
