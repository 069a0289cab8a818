package io.remit.replication;

import io.remit.objectstorage.Answer;
import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.BucketDoor;
import io.remit.objectstorage.Platform;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a bucket how it is set up, setting by setting; once it is silent, it is not asked any more. For one reading. */
final class SettingsReader {
    private static final String NOT_ALLOWED = "The key may not read this. Let it, or look yourself.";
    private static final String SILENT = "Not asked: the endpoint did not answer before.";
    private final Clock clock;
    private final String as;
    private boolean silent;

    /** @param as whose key it is */
    SettingsReader(Clock clock, String as) {
        this.clock = clock;
        this.as = as;
    }

    List<SettingRead> read(Platform platform, BucketDoor door) {
        var read = new ArrayList<SettingRead>();
        read.add(one(Setting.VERSIONING, door::versioning, Reported::of));
        read.add(one(Setting.REPLICATION, door::replication, Reported::of));
        read.add(one(Setting.RETENTION, door::retention, Reported::of));
        read.add(one(
                Setting.ENCRYPTION,
                platform == Platform.IBM_COS ? door::encryptionOfIbm : door::encryption,
                Reported::of));
        return read;
    }

    /** That nothing could be asked, and why. */
    List<SettingRead> none(String why) {
        return Arrays.stream(Setting.values())
                .map(setting -> new SettingRead(setting, Verdict.CANNOT_TELL, "", why, "", as, clock.instant()))
                .toList();
    }

    private <T> SettingRead one(Setting setting, Supplier<Answer<T>> ask, Function<T, String> reported) {
        if (silent) {
            return new SettingRead(setting, Verdict.CANNOT_TELL, "", SILENT, "", as, clock.instant());
        }
        var answer = ask.get();
        silent = answer.isSilent();
        return new SettingRead(
                setting,
                answer.verdict(),
                answer.value().map(reported).orElse(""),
                answer.isRefused() ? NOT_ALLOWED : answer.told(),
                answer.code(),
                as,
                clock.instant());
    }
}
