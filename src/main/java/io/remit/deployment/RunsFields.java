package io.remit.deployment;

import io.remit.web.parts.Field;
import io.remit.web.parts.Option;
import java.util.List;

/** The fields of a form that say which version a deployment runs, and since when. */
public record RunsFields(Field runs, List<Option> versions, Field since) {
    public RunsFields {
        versions = List.copyOf(versions);
    }
}
