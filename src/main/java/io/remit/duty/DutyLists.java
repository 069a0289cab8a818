package io.remit.duty;

import io.remit.standing.DutyState;

/** Addresses of duties and lists of them, for rooms that lead to what they counted. */
public final class DutyLists {
    private static final DutyFilter ALL = new DutyFilter("", "", "", "", "", DutyFilter.SORTS.get(0), "");

    private DutyLists() {}

    /** All of them. */
    public static String all(String tenantBase) {
        return list(tenantBase, "");
    }

    /** One duty's page. */
    public static String page(String tenantBase, DutyEntry duty) {
        return tenantBase + "/duties/" + duty.id();
    }

    /** Those in a state. */
    public static String in(String tenantBase, DutyState state) {
        return list(tenantBase, ALL.queryFor(DutyFilter.name(state)));
    }

    /** Those that need somebody. */
    public static String needingAction(String tenantBase) {
        return list(tenantBase, ALL.queryFor(DutyFilter.ACTION));
    }

    /** Those in a category. */
    public static String ofCategory(String tenantBase, String category) {
        return list(tenantBase, of("", category).queryFor(""));
    }

    /** Those of a category in a state. */
    public static String in(String tenantBase, String category, DutyState state) {
        return list(tenantBase, of("", category).queryFor(DutyFilter.name(state)));
    }

    /** Those of a category, or of any where it is empty, for which nobody answers. */
    public static String unowned(String tenantBase, String category) {
        return list(tenantBase, of(DutyFilter.NOBODY, category).queryFor(""));
    }

    private static DutyFilter of(String owner, String category) {
        return new DutyFilter("", owner, "", category, "", DutyFilter.SORTS.get(0), "");
    }

    private static String list(String tenantBase, String query) {
        return tenantBase + "/duties" + query;
    }
}
