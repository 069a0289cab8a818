package io.remit.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Logging to the error stream: warnings of everything, and what Remit itself has to say. In code instead of a
 * {@code logback.xml}, because reading one loads an XML parser and five hundred classes before the portal can start.
 * {@code -Dlogback.configurationFile=} still puts a file of one's own in its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var layout = new Line();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setName("STDERR");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        var root = context.getLogger("ROOT");
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("io.remit").setLevel(Level.INFO);
        // It warns of columns without a time zone; ours have one.
        context.getLogger("com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization")
                .setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** One event: time, level, logger, request id, message; below it the stack trace, where there is one. */
    private static final class Line extends LayoutBase<ILoggingEvent> {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

        @Override
        public String doLayout(ILoggingEvent event) {
            var request = event.getMDCPropertyMap().getOrDefault("request", "");
            var line = "%s %-5s %s [%s] %s%n"
                    .formatted(
                            TIME.format(event.getInstant()),
                            event.getLevel(),
                            event.getLoggerName(),
                            request,
                            event.getFormattedMessage());
            var thrown = event.getThrowableProxy();
            return thrown == null ? line : line + ThrowableProxyUtil.asString(thrown);
        }
    }
}
