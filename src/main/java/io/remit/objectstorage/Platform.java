package io.remit.objectstorage;

import java.util.List;
import java.util.Optional;

/** The kinds of object storage, which differ in how access is granted and in where their buckets are. */
public enum Platform {
    IBM_COS("IBM Cloud Object Storage", "https://s3.%s.cloud-object-storage.appdomain.cloud"),
    AWS_S3("AWS S3", "https://s3.%s.amazonaws.com"),
    S3_COMPATIBLE("S3-compatible", "");

    private final String label;
    private final String endpoint;

    Platform(String label, String endpoint) {
        this.label = label;
        this.endpoint = endpoint;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The public endpoint of a region; empty where every operator has its own. */
    public Optional<String> endpointOf(String region) {
        return endpoint.isEmpty() || region.isEmpty() ? Optional.empty() : Optional.of(endpoint.formatted(region));
    }

    /** The platform of this name; empty where there is none. */
    public static Optional<Platform> named(String name) {
        return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
