package io.remit.replication;

import io.remit.objectstorage.Keys;
import io.remit.secret.Secret;
import io.remit.web.Request;

/** The form that hands in a key of the tenant's own. */
record KeyForm(String named, Keys keys) {
    private static final int NAMED = 200;
    private static final int KEY = 400;
    private static final int SECRET = 1000;

    static KeyForm read(Request in) {
        var form = in.form();
        var named = form.required("named", "Say whose key it is, such as the name of its service ID.", NAMED);
        var key = form.required("key", "Enter the access key.", KEY);
        var secret = form.required("secret", "Enter the secret of the key.", SECRET);
        form.mustBeValid();
        return new KeyForm(named, new Keys(new Secret(key), new Secret(secret)));
    }
}
