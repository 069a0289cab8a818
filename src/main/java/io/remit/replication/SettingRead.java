package io.remit.replication;

import io.remit.objectstorage.Answer.Verdict;
import java.time.Instant;

/**
 * What a bucket said of one setting.
 *
 * @param verdict whether it told
 * @param reported what it told, as {@link Reported} writes and reads it; empty where it told nothing
 * @param told why it cannot be read, in a sentence; empty where it was
 * @param code the provider's code of the error; empty where there was none
 * @param as whose key it was read with
 */
public record SettingRead(
        Setting setting, Verdict verdict, String reported, String told, String code, String as, Instant at) {}
