package io.remit.objectstorage.embedded;

import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.*;

/** The storage as one identity sees it. */
final class RightsBlobStore extends ForwardingBlobStore {
    private static final int FORBIDDEN = 403;
    private final String identity;
    private final Rights rights;
    private final BiConsumer<String, String> written;

    /** Whether an identity may do something to a key of a bucket. */
    @FunctionalInterface
    interface Rights {
        boolean may(String identity, String bucket, String key, May what);
    }

    /** @param written is told bucket and key of what was written */
    RightsBlobStore(BlobStore blobs, String identity, Rights rights, BiConsumer<String, String> written) {
        super(blobs);
        this.written = written;
        this.identity = identity;
        this.rights = rights;
    }

    private void must(String bucket, String key, May what) {
        if (!rights.may(identity, bucket, key, what)) {
            throw S3Exception.builder()
                    .statusCode(FORBIDDEN)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDenied")
                            .errorMessage("Access Denied")
                            .sdkHttpResponse(SdkHttpResponse.builder()
                                    .statusCode(FORBIDDEN)
                                    .build())
                            .build())
                    .build();
        }
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        must(request.bucket(), Optional.ofNullable(request.prefix()).orElse(""), May.LIST);
        return super.list(request);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        must(request.bucket(), request.key(), May.READ);
        return super.blobMetadata(request);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        must(request.bucket(), request.key(), May.READ);
        return super.getBlob(request);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        must(request.bucket(), request.key(), May.WRITE);
        var put = super.putBlob(request, content);
        written.accept(request.bucket(), request.key());
        return put;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        must(request.bucket(), request.key(), May.OWN);
        return super.removeBlob(request);
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        must(request.bucket(), "", May.OWN);
        return super.createContainer(request);
    }

    @Override
    public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
        must(request.bucket(), "", May.OWN);
        return super.getBucketVersioning(request);
    }

    @Override
    public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
        must(request.bucket(), "", May.OWN);
        return super.putBucketVersioning(request);
    }

    @Override
    public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
        must(request.bucket(), "", May.OWN);
        return super.getBucketEncryption(request);
    }

    @Override
    public GetBucketAclResponse getContainerAcl(GetBucketAclRequest request) {
        must(request.bucket(), "", May.OWN);
        return super.getContainerAcl(request);
    }
}
