package io.remit.access;

import static io.remit.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in a tenant, or on the platform; the one place where roles become permissions. */
public enum Role {
    OPERATOR(
            "Operator",
            EnumSet.of(
                    OPERATIONS_READ,
                    CATALOG_READ,
                    CATALOG_EDIT,
                    EDITION_PUBLISH,
                    PROVIDER_DUTY_EDIT,
                    STANDING_READ,
                    TENANT_READ,
                    TENANT_EDIT,
                    INCIDENT_PUBLISH,
                    VERSION_PUBLISH,
                    SERVICE_TOKEN_EDIT,
                    PRINCIPAL_EDIT)),
    ADMINISTRATOR(
            "Administrator",
            EnumSet.of(
                    DASHBOARD_READ,
                    RESPONSIBILITY_READ,
                    PROJECT_READ,
                    PROJECT_EDIT,
                    MEMBER_READ,
                    MEMBER_EDIT,
                    ACTIVITY_READ,
                    DUTY_READ,
                    DUTY_ATTEST,
                    DUTY_ASSIGN,
                    DUTY_APPROVE,
                    EVIDENCE_ADD,
                    EDITION_ACKNOWLEDGE,
                    PING_EDIT,
                    SETTING_EDIT,
                    RECOVERY_READ,
                    READINESS_CONFIRM,
                    PLAN_EDIT,
                    EXERCISE_RUN,
                    INCIDENT_DECLARE,
                    JOB_EDIT,
                    DEPLOYMENT_EDIT,
                    TOKEN_EDIT,
                    BUCKET_READ,
                    BUCKET_EDIT,
                    AUTHORIZATION_ASK,
                    AUTHORIZATION_APPROVE)),
    CONTRIBUTOR(
            "Contributor",
            EnumSet.of(
                    DASHBOARD_READ,
                    RESPONSIBILITY_READ,
                    PROJECT_READ,
                    MEMBER_READ,
                    ACTIVITY_READ,
                    DUTY_READ,
                    DUTY_ATTEST,
                    EVIDENCE_ADD,
                    PING_EDIT,
                    RECOVERY_READ,
                    READINESS_CONFIRM,
                    PLAN_EDIT,
                    EXERCISE_RUN,
                    INCIDENT_DECLARE,
                    JOB_EDIT,
                    DEPLOYMENT_EDIT,
                    BUCKET_READ,
                    BUCKET_EDIT,
                    AUTHORIZATION_ASK)),
    VIEWER(
            "Viewer",
            EnumSet.of(
                    DASHBOARD_READ,
                    RESPONSIBILITY_READ,
                    PROJECT_READ,
                    MEMBER_READ,
                    ACTIVITY_READ,
                    DUTY_READ,
                    RECOVERY_READ,
                    BUCKET_READ));

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Set<Permission> permissions) {
        this.label = label;
        this.permissions = Set.copyOf(permissions);
    }

    /** The role's name as people read it. */
    public String label() {
        return label;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The roles a member of a tenant can have; {@link #OPERATOR} belongs to the platform. */
    public static Set<Role> ofTenants() {
        return EnumSet.of(ADMINISTRATOR, CONTRIBUTOR, VIEWER);
    }
}
