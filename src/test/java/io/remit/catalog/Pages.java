package io.remit.catalog;

/** Pages for tests, in our own words. */
public final class Pages {
    private Pages() {}

    /** Two sections, four rows, and a link. */
    public static final String FIRST = """
            # Who does what in Atlas

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Write the service's logs. | Read the logs every day. |
            | Upgrades | Publish new versions. Move jobs to new versions. | N/A |

            ## Access

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Users | Offer [access controls](/docs/access). | Grant each user the access they need. |
            | Storage | N/A | Authorize the bucket. |
            """;

    /** The same service later: a duty moved to the customer, one is new, one is gone, one is worded otherwise. */
    public static final String SECOND = """
            # Who does what in Atlas

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Write the service's logs. | Read the logs every week. |
            | Upgrades | Publish new versions. | Move jobs to new versions. |

            ## Access

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Users | Offer [access controls](/docs/access). | Grant each user the access they need. |
            | Storage | N/A | Authorize the bucket. Revoke the authorization when you leave. |
            | Keys | N/A | N/A |
            """;

    /** A placeholder, a sentence cut off, and prose that contradicts its table. */
    public static final String DEFECTIVE = """
            # Who does what in Atlas

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Responsibility description | Read the logs every day. |
            | Events | Send an event for every act of a user to | Route the events to a logs instance. |

            ## Security

            The user is responsible for keeping data private and secured.

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Data privacy | Keep data private and secured. | Restrict access to data. |
            """;

    /** As many rows as wanted, the parties taking turns. */
    public static String ofRows(int rows) {
        var page = new StringBuilder("# Who does what in Atlas\n");
        for (int row = 0; row < rows; row++) {
            if (row % 20 == 0) {
                page.append("\n## Section ")
                        .append(row / 20 + 1)
                        .append(
                                "\n\n| Area | Provider responsibilities | Your responsibilities |\n|------|------|------|\n");
            }
            page.append("| Area number ").append(row + 1).append(" | ");
            page.append(row % 3 == 0 ? "N/A" : "Keep machine " + (row + 1) + " running and report its state.");
            page.append(" | ");
            page.append(row % 3 == 1 ? "N/A" : "Review the report of machine " + (row + 1) + ". Act on what it shows.");
            page.append(" |\n");
        }
        return page.toString();
    }
}
