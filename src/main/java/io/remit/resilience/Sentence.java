package io.remit.resilience;

import io.remit.wording.Phrases;
import io.remit.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who acts, by the words of one English sentence. */
final class Sentence {
    private static final String CUSTOMER =
            "(?:you|(?:the |each |every |all )?(?:customers?|clients?|users?|tenants?|subscribers?))";
    private static final String PROVIDER =
            "(?:IBM(?: Cloud)?|AWS|Amazon|Azure|Microsoft|Google(?: Cloud)?|Oracle|SAP|(?:the )?(?:cloud"
                    + " )?provider|(?:the )?vendor|(?:the )?(?:service|operations?|support|SRE|platform) teams?)";

    private static final Pattern NOTHING_TO_DO = pattern("\\bno (?:[\\w-]+"
            + " ){0,5}?(?:configuration|action|fail-?over|steps?|intervention|effort|changes?)\\b"
            + "[^.]{0,40}\\b(?:required|needed|necessary)\\b|\\bno (?:customer|user|manual)"
            + " (?:action|intervention|configuration)\\b|\\bwithout (?:the )?(?:need for |any"
            + " )*(?:customer|user|manual|your)\\b|\\b(?:you|customers?) (?:do not|don['’]t|need not|does"
            + " not|doesn['’]t) (?:need|have)\\b|\\bnothing to do\\b|\\brequires? no (?:action|configuration)");
    private static final Pattern OBLIGED =
            pattern("\\b(?:it is|it['’]s|is|remains) (?:also )?(?:your|the customers?['’]?s?|the clients?['’]?s?|the"
                    + " users?['’]?s?|customers?['’]?s?) (?:own )?responsibility\\b|\\b(?:your|the customer['’]s)"
                    + " responsibility to\\b|\\b" + CUSTOMER
                    + "(?: \\w+){0,2}? (?:must|shall|should|(?:is|are)(?: also| solely| still| fully)*"
                    + " (?:responsible|required|obliged|expected)|(?:will |may |might )?(?:needs? to|ha(?:s|ve)"
                    + " to|need to))\\b|\\byou['’]re (?:responsible|required)\\b|\\byour (?:\\w+"
                    + " ){0,2}(?:applications?|clients?|code|programs?|workloads?) (?:must|should|needs?"
                    + " to|ha(?:s|ve) to)\\b|\\bup to (?:you|the customer) to\\b");
    private static final Pattern REHEARSED = pattern("^(?:please )?(?:\\w+ly )?(?:test|practi[cs]e|rehearse|exercise)"
            + " (?:and \\w+ )?your\\b[^.]{0,80}\\b(?:plans?|recovery|fail-?over|procedures?|runbooks?)\\b|\\b(?:must|should|need to|have to) be (?:\\w+ly )?(?:\\w+ and"
            + " )?(?:practi[cs]ed|tested|rehearsed|exercised|reviewed|validated)\\b");
    private static final Pattern CUSTOMER_ABLE = pattern("\\b" + CUSTOMER
            + "(?: [\\w-]+){0,12}? (?:can|could|may|might)(?! be (?:unable|affected|required|asked))\\b"
            + "|\\b(?:customer|user|client)[- ](?:managed|created|written|provided|supplied|owned|configured)\\b"
            + "|\\bfollow(?:ing)? the (?:\\w+ )*(?:steps|procedure|instructions)\\b"
            + "|\\b(?:mitigated|resolved|recovered|restored|addressed|handled) by (?!the\\b)\\w+ing\\b"
            + "|\\brequires? (?:manual(?:ly)?|you|the customer|re-?creating|restoring)\\b");
    private static final Pattern PROVIDER_ACTS =
            pattern("\\b" + PROVIDER + "(?: \\w+){0,2}? (?:\\w+s|will|provide|restore|recover|has|have|is|are)\\b"
                    + "|\\bwe (?!recommend|advise|suggest|encourage|ask|do not|don)\\w+"
                    + "|\\b(?:by|for) " + PROVIDER + "|^" + PROVIDER
                    + "['’]s\\b|\\bautomatic(?:ally)?\\b|\\bautomated\\b|\\bself-heal|\\bresilient\\b|\\b(?:highly"
                    + " available|fault[-"
                    + " ]toleran|tolerates?|withstands?|survives?)|\\bwill"
                    + " (?:first |then |also"
                    + " )?(?:attempt|continue|resume|route|be"
                    + " (?:promoted|restored|recovered|rerouted|redirected|failed"
                    + " over|resumed))\\b");
    private static final Pattern DONE_BY_NOBODY = pattern(
            "\\b(?:is|are|be|been|get) (?:\\w+ly )?(?:re-?)?(?:restored?|switch(?:ed)?|recovered|failed"
                    + " over|moved|migrated|redirected|promoted|created|built|replicated|rerouted|deployed|started)\\b");
    private static final Pattern MAKE_SURE = pattern("^(?:please )?(?:make sure|ensure|verify|be sure)\\b");
    private static final Pattern RECOMMENDED =
            pattern("\\bit is (?:strongly |highly )?(?:recommended|advised|important) (?:that )?(?:you|to)\\b"
                    + "|\\bwe (?:strongly |highly )?(?:recommend|advise|suggest) (?:that )?you\\b");
    private static final Pattern MUST = pattern("\\bmust\\b");
    private static final Pattern LEADS_IN = pattern("\\bfollowing (?:\\w+"
            + " )?(?:check-?lists?|lists?|information|tables?|sections?|failures?|scenarios?|common)\\b|\\bfollowing"
            + " (?:\\w+ )*failure scenarios?\\b|\\bas follows\\b");
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?i:if|when|to|for|in|after|before|as|during|once|where|alternatively|optionally|then|next|first|also)\\b[^,]{0,160},\\s*(?:then"
                    + " )?");

    /** "Single zone: fail over …" */
    private static final Pattern LABEL = Pattern.compile("^[\\p{L}\\p{N}][\\p{L}\\p{N} -]{2,40}:\\s+(?=\\p{L})");

    /** Instructions to the reader of the page rather than duties. */
    private static final Set<String> READING = Set.of(
            "see",
            "read",
            "learn",
            "refer",
            "note",
            "consult",
            "find",
            "select",
            "click",
            "visit",
            "go",
            "expect",
            "remember");

    /** Nobody writes more in one sentence; what is longer is searched no further. */
    private static final int LONGEST = 700;

    private final String text;

    private Sentence(String text) {
        this.text = text;
    }

    static Sentence of(String text) {
        return new Sentence(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Whether it says that nobody but the provider has anything to do. */
    boolean saysNothingToDo() {
        return NOTHING_TO_DO.matcher(text).find();
    }

    boolean isCustomers() {
        if (saysNothingToDo()) return false;
        return OBLIGED.matcher(text).find() || CUSTOMER_ABLE.matcher(text).find() || instructs();
    }

    boolean isProviders() {
        return saysNothingToDo() || PROVIDER_ACTS.matcher(text).find() && !instructs();
    }

    /** Whether it says that something is done, and not by whom. */
    boolean isNobodys() {
        return !isCustomers() && !isProviders() && DONE_BY_NOBODY.matcher(text).find();
    }

    /** Whether it obliges the customer wherever it stands. */
    boolean obliges() {
        if (isReference() || saysNothingToDo()) return false;
        return OBLIGED.matcher(text).find()
                || REHEARSED.matcher(text).find()
                || MAKE_SURE.matcher(text).find()
                        && text.toLowerCase(Locale.ROOT).contains("appli");
    }

    /** Whether it obliges the customer under a heading that speaks of the customer's responsibilities. */
    boolean obligesThere() {
        if (obliges()) return true;
        if (isReference() || saysNothingToDo() || LEADS_IN.matcher(text).find()) return false;
        return RECOMMENDED.matcher(text).find()
                || instructs()
                || MUST.matcher(text).find() && !PROVIDER_ACTS.matcher(text).find();
    }

    /** Whether it is an instruction: its verb comes first, or right after a clause that says when. */
    boolean instructs() {
        var rest = CLAUSE.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        var first = Words.of(rest, 2);
        if (first.isEmpty() || READING.contains(first.get(0))) return false;
        var adverb = first.get(0).endsWith("ly") && first.size() > 1;
        return Words.isPlainVerb(first.get(adverb ? 1 : 0)) && !isNamed(rest);
    }

    /** "Backup and restore solution" is a thing; "Back up …" is a deed. A name has its noun right after. */
    private static boolean isNamed(String rest) {
        return rest.matches("(?i)(?:data|service|model|test|backup|object|access|control|network|zone) \\w+"
                + " (?:is|are|has|have|was|runs?|spans?)\\b.*");
    }

    private boolean isReference() {
        return Phrases.onlyRefers(text, List.of());
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
