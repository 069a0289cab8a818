package io.remit.house;

import java.util.Optional;
import java.util.regex.Pattern;
import ognl.Ognl;
import ognl.OgnlException;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.StandardExpressions;

/** Compiles what stands in a template's attributes without running it. */
final class Expressions {
    private static final ExpressionContext CONTEXT = new ExpressionContext(new TemplateEngine().getConfiguration());
    private static final Pattern VARIABLE = Pattern.compile("[$*]\\{([^{}]*)}");

    /** What kind of sentence an attribute holds. */
    enum Syntax {
        EXPRESSION,
        EACH,
        ASSIGNMENT
    }

    private Expressions() {}

    /** What is wrong; empty where nothing is. */
    static Optional<String> fault(String text, Syntax syntax) {
        try {
            switch (syntax) {
                case EACH -> EachUtils.parseEach(CONTEXT, text);
                case ASSIGNMENT -> AssignationUtils.parseAssignationSequence(CONTEXT, text, false);
                case EXPRESSION ->
                    StandardExpressions.getExpressionParser(CONTEXT.getConfiguration())
                            .parseExpression(CONTEXT, text);
            }
            var matcher = VARIABLE.matcher(text);
            while (matcher.find()) {
                Ognl.parseExpression(matcher.group(1));
            }
            return Optional.empty();
        } catch (TemplateProcessingException | OgnlException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
