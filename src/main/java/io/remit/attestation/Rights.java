package io.remit.attestation;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.Problem.Forbidden;

/** Who may do what with what another person said. A route asks for a permission; these rules need the row as well. */
final class Rights {
    private Rights() {}

    /** Decides on what somebody else said: an administrator, and for the provider's own duties any operator. */
    static void mustDecide(Access access, String madeBy, String what) {
        if (!mayApprove(access)) {
            throw new Forbidden("Only an administrator decides on " + what + ". Ask one.");
        }
        if (isActor(access, madeBy)) {
            throw new Forbidden("You made this " + what + " yourself: somebody else has to decide on it.");
        }
    }

    /** Takes something back: whoever made it, or who may approve. */
    static void mustTakeBack(Access access, String madeBy, String what) {
        if (!isActor(access, madeBy) && !mayApprove(access)) {
            throw new Forbidden("Only who made this " + what + " or an administrator takes it back. Ask one of them.");
        }
    }

    private static boolean mayApprove(Access access) {
        var isProvider = access.tenant().equals(Access.PLATFORM);
        return access.may(isProvider ? Permission.PROVIDER_DUTY_EDIT : Permission.DUTY_APPROVE);
    }

    private static boolean isActor(Access access, String reference) {
        return access.actor().reference().equals(reference);
    }
}
