package io.remit.access;

/** What an actor may do. Named THING_VERB; a route demands exactly one. */
public enum Permission {
    // in a tenant
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
    // as operator
    OPERATIONS_READ,
    CATALOG_READ,
    CATALOG_EDIT,
    EDITION_PUBLISH,
    PROVIDER_DUTY_EDIT,
    STANDING_READ,
    TENANT_READ,
    TENANT_EDIT
}
