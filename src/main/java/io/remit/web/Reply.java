package io.remit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a handler answers, as a value; {@code web} turns it into HTTP. Immutable. */
public final class Reply {
    private final Kind kind;
    private final String target;
    private final Optional<Supplier<Object>> view;
    private final int status;
    private final String fragment;
    private final Optional<String> keptAs;
    private final Optional<String> flash;
    private final byte[] bytes;
    private final List<Cookie> cookies;
    private final Optional<Attachment> attachment;
    private final Optional<Reply> inPlace;
    private final Optional<Stream> stream;

    /** A stream of what changes. */
    record Stream(Live live, Watch watch) {}

    enum Kind {
        PAGE,
        GO_TO,
        LEAVE_FOR,
        BYTES,
        FILE,
        STREAM
    }

    private Reply(
            Kind kind,
            String target,
            Optional<Supplier<Object>> view,
            int status,
            String fragment,
            Optional<String> keptAs,
            Optional<String> flash,
            byte[] bytes,
            List<Cookie> cookies,
            Optional<Attachment> attachment,
            Optional<Reply> inPlace) {
        this(
                kind,
                target,
                view,
                status,
                fragment,
                keptAs,
                flash,
                bytes,
                cookies,
                attachment,
                inPlace,
                Optional.empty());
    }

    private Reply(
            Kind kind,
            String target,
            Optional<Supplier<Object>> view,
            int status,
            String fragment,
            Optional<String> keptAs,
            Optional<String> flash,
            byte[] bytes,
            List<Cookie> cookies,
            Optional<Attachment> attachment,
            Optional<Reply> inPlace,
            Optional<Stream> stream) {
        this.kind = kind;
        this.target = target;
        this.view = view;
        this.status = status;
        this.fragment = fragment;
        this.keptAs = keptAs;
        this.flash = flash;
        this.bytes = bytes;
        this.cookies = List.copyOf(cookies);
        this.attachment = attachment;
        this.inPlace = inPlace;
        this.stream = stream;
    }

    /** A page: the template and its view record. */
    public static Reply page(String template, Object view) {
        return page(template, () -> view);
    }

    /** A page whose view is made only when it must be rendered; see {@link #keptAs}. */
    public static Reply page(String template, Supplier<Object> view) {
        return new Reply(
                Kind.PAGE,
                template,
                Optional.of(view),
                200,
                "",
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** To another page of ours, after a write (303). */
    public static Reply goTo(String address) {
        return to(Kind.GO_TO, address);
    }

    /** The same for a form whose page has changed as a whole: htmx leaves it, too, and does not put the answer into it. */
    public static Reply leaveFor(String address) {
        return to(Kind.LEAVE_FOR, address);
    }

    private static Reply to(Kind kind, String address) {
        return new Reply(
                kind,
                address,
                Optional.empty(),
                303,
                "",
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Bytes of another format. */
    public static Reply bytes(String contentType, byte[] content) {
        return new Reply(
                Kind.BYTES,
                contentType,
                Optional.empty(),
                200,
                "",
                Optional.empty(),
                Optional.empty(),
                content.clone(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A file to keep, never to show: its bytes go from where they lie to the connection. */
    public static Reply file(Attachment attachment) {
        return new Reply(
                Kind.FILE,
                "",
                Optional.empty(),
                200,
                "",
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                List.of(),
                Optional.of(attachment),
                Optional.empty());
    }

    /** Nothing has changed: nothing to show. */
    public static Reply nothing() {
        return bytes("text/plain;charset=utf-8", new byte[0]).status(204);
    }

    /** What changes from now on, as server-sent events; the answer ends when whoever watches leaves, or may not any more. */
    public static Reply stream(Live live, Watch watch) {
        return new Reply(
                Kind.STREAM,
                "",
                Optional.empty(),
                200,
                "",
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Stream(live, watch)));
    }

    /** The part of the page that htmx gets instead of all of it. */
    public Reply fragment(String name) {
        return new Reply(kind, target, view, status, name, keptAs, flash, bytes, cookies, attachment, inPlace);
    }

    /**
     * Everything the page depends on beside its shell: two requests with the same key share one rendering. Of bytes it says
     * when they are still the same, and need not be sent again.
     */
    public Reply keptAs(String key) {
        return new Reply(
                kind, target, view, status, fragment, Optional.of(key), flash, bytes, cookies, attachment, inPlace);
    }

    public Reply status(int code) {
        return new Reply(kind, target, view, code, fragment, keptAs, flash, bytes, cookies, attachment, inPlace);
    }

    /** What htmx gets where others are sent to another page: the part of its page that has changed, a fragment. */
    public Reply inPlace(Reply part) {
        return new Reply(
                kind, target, view, status, fragment, keptAs, flash, bytes, cookies, attachment, Optional.of(part));
    }

    /** Tells on the next page, once, what was done. */
    public Reply flash(String message) {
        return new Reply(
                kind,
                target,
                view,
                status,
                fragment,
                keptAs,
                Optional.of(message),
                bytes,
                cookies,
                attachment,
                inPlace);
    }

    public Reply cookie(Cookie cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Reply(kind, target, view, status, fragment, keptAs, flash, bytes, more, attachment, inPlace);
    }

    Kind kind() {
        return kind;
    }

    String target() {
        return target;
    }

    Object makeView() {
        return view.orElseThrow().get();
    }

    int status() {
        return status;
    }

    String fragment() {
        return fragment;
    }

    Optional<String> keptAs() {
        return keptAs;
    }

    Optional<String> flash() {
        return flash;
    }

    byte[] content() {
        return bytes;
    }

    List<Cookie> cookies() {
        return cookies;
    }

    Optional<Reply> inPlace() {
        return inPlace;
    }

    Optional<Stream> stream() {
        return stream;
    }

    Optional<Attachment> attachment() {
        return attachment;
    }
}
