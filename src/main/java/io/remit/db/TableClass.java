package io.remit.db;

import static io.remit.db.schema.Tables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Table;

/** The three classes of table, and those whose writing needs no audit event. The one place that names them. */
public enum TableClass {
    /** Rows belong to one tenant; every query level names it by {@code tx.mine}. */
    TENANT_OWNED,
    /** What the provider publishes: readable in a tenant's transaction, writable only in the operator's. */
    GLOBAL,
    /** Accounts, sessions, links, drafts: out of reach of a tenant's transaction. */
    SYSTEM;

    private static final List<Table<?>> TENANT_OWNED_TABLES = List.of(
            MEMBERSHIP,
            SUBSCRIPTION,
            PROJECT,
            AUDIT_EVENT,
            TENANT_SETTING,
            ASSIGNMENT,
            CADENCE_SETTING,
            DUTY_TRIGGER,
            CATEGORY_OWNER,
            DUTY_COMMENT,
            EVIDENCE,
            EVIDENCE_USAGE,
            ATTESTATION,
            ATTESTATION_EVIDENCE,
            DUTY_EXCEPTION,
            ACKNOWLEDGEMENT,
            PING,
            PING_EVENT,
            PING_HEARTBEAT,
            STANDING_DAY,
            STANDING_COUNT,
            REMINDER_SETTING,
            REMINDER_SENT,
            CALENDAR_FEED,
            SET_UP,
            SET_UP_PAST,
            JOB,
            JOB_REPORT,
            JOB_VERIFICATION,
            RECOVERY_PLAN,
            PLAN_VERSION,
            PLAN_STEP,
            PLAN_STEP_DEPENDENCY,
            EXERCISE,
            EXERCISE_PARTICIPANT,
            EXERCISE_STEP,
            EXERCISE_ENTRY,
            EXERCISE_FOLLOW_UP,
            EXERCISE_SCHEDULE,
            INCIDENT_CASE,
            INCIDENT_CASE_REGION,
            MODEL_VERSION,
            DEPLOYMENT,
            DEPLOYMENT_CHANGE,
            BACKUP_PROJECT,
            READINESS_ITEM,
            READINESS_CONFIRMATION,
            READINESS_EVIDENCE,
            BUCKET,
            BUCKET_KEY,
            BUCKET_DECLARATION,
            SAMPLE_SPOT,
            BUCKET_SETTING,
            SAMPLE,
            PROBE,
            PROBE_STEP,
            BUCKET_AUTHORIZATION,
            AUTHORIZATION_RIGHT,
            AUDIT_PENDING,
            AUDIT_LEAF,
            AUDIT_TREE,
            AUDIT_CHECKPOINT,
            AUDIT_VERIFICATION);

    private static final List<Table<?>> GLOBAL_TABLES = List.of(
            SERVICE,
            EDITION,
            EDITION_PAGE,
            EDITION_CORRECTION,
            EDITION_CHANGE,
            RESPONSIBILITY,
            DUTY,
            DUTY_LINEAGE,
            EDITION_SCENARIO,
            EDITION_OBJECTIVE,
            EDITION_CHECKLIST_ITEM,
            SERVICE_VERSION,
            INCIDENT,
            INCIDENT_REGION,
            INCIDENT_UPDATE,
            SERVICE_PRINCIPAL);

    private static final List<Table<?>> SYSTEM_TABLES = List.of(
            INSTALLATION,
            TENANT,
            ACCOUNT,
            SESSION,
            SIGN_IN_THROTTLE,
            ONE_TIME_LINK,
            DRAFT,
            DRAFT_PAGE,
            DRAFT_CORRECTION,
            SCHEDULED_TASKS,
            MAIL_MESSAGE,
            API_TOKEN,
            API_TOKEN_USE,
            PRINCIPAL_KEY,
            BUCKET_CLAIM,
            SCHEDULED_PROBE,
            CHECKPOINT_KEY);

    /** Operational: their rows say nothing an auditor would ask for, or the event they belong to is audited itself. */
    private static final Set<String> UNAUDITED = Set.of(
            SESSION.getName(),
            SIGN_IN_THROTTLE.getName(),
            SCHEDULED_TASKS.getName(),
            EVIDENCE_USAGE.getName(),
            PING_EVENT.getName(),
            PING_HEARTBEAT.getName(),
            STANDING_DAY.getName(),
            STANDING_COUNT.getName(),
            REMINDER_SENT.getName(),
            MAIL_MESSAGE.getName(),
            API_TOKEN_USE.getName(),
            PROBE_STEP.getName(),
            SCHEDULED_PROBE.getName(),
            AUDIT_PENDING.getName(),
            AUDIT_LEAF.getName(),
            AUDIT_TREE.getName(),
            AUDIT_CHECKPOINT.getName(),
            AUDIT_VERIFICATION.getName());

    /** What has happened stays as it was recorded: rows are added, never changed, never taken away. */
    private static final Set<String> APPEND_ONLY =
            Set.of(AUDIT_EVENT.getName(), AUDIT_LEAF.getName(), AUDIT_CHECKPOINT.getName(), EXERCISE_ENTRY.getName());

    private static final Map<String, TableClass> BY_NAME = byName();

    private static Map<String, TableClass> byName() {
        var classes = new HashMap<String, TableClass>();
        TENANT_OWNED_TABLES.forEach(table -> classes.put(table.getName(), TENANT_OWNED));
        GLOBAL_TABLES.forEach(table -> classes.put(table.getName(), GLOBAL));
        SYSTEM_TABLES.forEach(table -> classes.put(table.getName(), SYSTEM));
        return Map.copyOf(classes);
    }

    /** The class of a generated table, also under an alias. */
    static TableClass of(String tableName) {
        var tableClass = BY_NAME.get(tableName);
        if (tableClass == null) {
            throw new IllegalStateException("Table " + tableName + " has no class in TableClass");
        }
        return tableClass;
    }

    static boolean needsAudit(String tableName) {
        return !UNAUDITED.contains(tableName);
    }

    static boolean isAppendOnly(String tableName) {
        return APPEND_ONLY.contains(tableName);
    }

    /** Every classified table by name, for the test that compares them with the schema. */
    public static Map<String, TableClass> all() {
        return BY_NAME;
    }
}
