//! Files in an S3 bucket, or a compatible service such as `MinIO`, Garage or Ceph.

use std::fmt;
use std::sync::Arc;

use object_store::aws::AmazonS3Builder;

use super::{FileStore, FilesError};

#[derive(Clone)]
pub struct S3Settings {
    pub bucket: String,
    pub region: String,
    /// The endpoint, if it's not Amazon's. Use `http://` only for tests and within a machine.
    pub endpoint: Option<String>,
    pub key: String,
    pub secret: String,
}

impl FileStore {
    /// Creates a client without connecting. It trusts the system's certificates (`ca-certificates`).
    pub fn s3(settings: &S3Settings) -> Result<Self, FilesError> {
        // reqwest panics without a provider. This only fails if there's one already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_access_key_id(&settings.key)
            .with_secret_access_key(&settings.secret);
        if let Some(endpoint) = &settings.endpoint {
            builder = builder
                .with_endpoint(endpoint)
                .with_allow_http(endpoint.starts_with("http://"));
        }
        Ok(Self {
            store: Arc::new(builder.build()?),
            check_writes: false,
        })
    }
}

/// Without key and secret.
impl fmt::Debug for S3Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3Settings")
            .field("bucket", &self.bucket)
            .field("region", &self.region)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}
