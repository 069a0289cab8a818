package io.remit.policy;

import io.remit.objectstorage.Platform;

/** Writes the recipe of each platform. */
public final class Recipes {
    private Recipes() {}

    /** The narrowest that the bucket's platform allows. The same wish yields the same texts. */
    public static Recipe of(Wanted wanted) {
        return wanted.bucket().platform() == Platform.IBM_COS ? IbmRecipe.of(wanted) : S3Recipe.of(wanted);
    }
}
