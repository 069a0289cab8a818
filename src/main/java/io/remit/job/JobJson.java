package io.remit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.tenant.Project;
import io.remit.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs as programs read them. */
final class JobJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JobJson() {}

    static Reply reply(Object value) {
        try {
            return Reply.bytes("application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts can be written as JSON", e);
        }
    }

    /** @param next after which the next page begins; empty on the last */
    static Map<String, Object> page(List<Map<String, Object>> jobs, String next) {
        var page = new LinkedHashMap<String, Object>();
        page.put("jobs", jobs);
        if (!next.isEmpty()) {
            page.put("next", next);
        }
        return page;
    }

    static Map<String, Object> of(Job job, Project project) {
        var story = job.story();
        var members = new LinkedHashMap<String, Object>();
        members.put("id", job.id().toString());
        members.put("name", job.name());
        members.put("project", project.id().toString());
        members.put("projectName", project.name());
        members.put("service", project.service().slug());
        if (story.kind() != JobKind.UNKNOWN) {
            members.put("kind", story.kind().word());
        }
        members.put("state", story.state().word());
        members.put("stateAt", story.stateAt().toString());
        put(members, "startedAt", story.startedAt());
        put(members, "endedAt", story.endedAt());
        members.put("heardAt", story.heardAt().toString());
        members.put("grade", story.grade().label());
        put(members, "serviceVersion", story.serviceVersion());
        members.put("region", job.regionOr(project.region()));
        put(members, "output", story.output());
        job.restartedAs().ifPresent(next -> members.put("restartedAs", next.toString()));
        return members;
    }

    private static void put(Map<String, Object> members, String name, Optional<Instant> time) {
        time.ifPresent(at -> members.put(name, at.toString()));
    }

    private static void put(Map<String, Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }
}
