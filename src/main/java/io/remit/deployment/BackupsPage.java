package io.remit.deployment;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the page of backup projects shows.
 *
 * @param base the page's address, under which its forms post
 * @param refused why the last step was not done; empty at any other time
 * @param rows the projects in use, by name
 */
public record BackupsPage(String base, boolean mayEdit, String refused, List<Row> rows, Pager pager, Setting setting) {

    /**
     * One project.
     *
     * @param pair the id of its pair; empty where it has no backup
     * @param run the last run that recovered into the backup; without text where there was none
     * @param age how long ago that was
     */
    public record Row(
            String project,
            String region,
            String service,
            String pair,
            String backup,
            String backupRegion,
            String note,
            Badge state,
            Link run,
            Moment day,
            String age) {}

    /** The form that sets a backup. */
    public record Setting(
            List<FieldProblem> problems,
            Field primary,
            List<Option> primaries,
            Field backup,
            List<Option> backups,
            Field note) {
        public Setting {
            problems = List.copyOf(problems);
            primaries = List.copyOf(primaries);
            backups = List.copyOf(backups);
        }
    }

    public BackupsPage {
        rows = List.copyOf(rows);
    }
}
