package io.remit.web;

import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code remit:kept="${page.matrix}"}: the element's body is the {@link Kept} fragment, rendered at most once. */
final class KeptProcessor extends AbstractAttributeTagProcessor {
    private static final int AFTER_CONDITIONS = 1300;
    private final Function<Kept, String> html;

    private KeptProcessor(String prefix, Function<Kept, String> html) {
        super(TemplateMode.HTML, prefix, null, false, "kept", true, AFTER_CONDITIONS, true);
        this.html = html;
    }

    static final class Dialect extends AbstractProcessorDialect {
        private final Function<Kept, String> html;

        Dialect(Function<Kept, String> html) {
            super("Remit", "remit", AFTER_CONDITIONS);
            this.html = html;
        }

        @Override
        public Set<IProcessor> getProcessors(String prefix) {
            return Set.of(new KeptProcessor(prefix, html));
        }
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler structure) {
        var expression = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, value);
        if (!(expression.execute(context) instanceof Kept kept)) {
            throw new IllegalStateException("remit:kept wants a Kept, and " + value + " is none");
        }
        structure.setBody(html.apply(kept), false);
    }
}
