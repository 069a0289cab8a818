package io.remit.replication;

import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Optional;

/**
 * How a bucket is kept.
 *
 * @param stands the worst of what was read and timed
 * @param key whose key of the tenant's is used; empty where there is none
 * @param readAt when the settings were read last; without text where never
 * @param missing what has to be there before samples can be timed
 * @param tested the restore test that the backup needs as well
 * @param timed the samples, which are drawn anew while one is on its way
 */
public record BackupPage(
        List<Link> crumbs,
        String href,
        String title,
        Badge stands,
        String meaning,
        String refused,
        List<FieldProblem> problems,
        boolean mayEdit,
        boolean mayRead,
        String key,
        String keyHref,
        Moment readAt,
        String readAs,
        List<Row> settings,
        String backup,
        String backupHref,
        List<String> missing,
        RestoreTested tested,
        Timed timed) {
    public BackupPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        settings = List.copyOf(settings);
        missing = List.copyOf(missing);
    }

    /** A setting: what was declared, what the bucket reports. */
    public record Row(String setting, String declared, String reported, Badge fit, String code, String told) {}

    /**
     * The samples.
     *
     * @param waiting whether one is on its way
     * @param rhythm how often they are timed, in a sentence
     * @param older where those before are; empty where there are none
     */
    public record Timed(
            boolean waiting,
            String rhythm,
            List<Place> places,
            Optional<LagChart> chart,
            List<SampleRow> samples,
            String older,
            String csv) {
        public Timed {
            places = List.copyOf(places);
            samples = List.copyOf(samples);
        }
    }

    /**
     * Where the sample of a purpose is put.
     *
     * @param mayTime whether the reader may send one on its way now
     */
    public record Place(String purpose, String label, String key, boolean mayTime, boolean waiting) {}

    /** A sample. */
    public record SampleRow(Moment at, String purpose, Badge outcome, String lag, String precision, String told) {}
}
