package io.remit.readiness;

final class PeopleCheck {
    static final String NAME = "people";

    private PeopleCheck() {}
}
