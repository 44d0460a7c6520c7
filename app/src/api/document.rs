//! The API's own description.

/// Where the OpenAPI document is.
pub const OPENAPI_URL: &str = "/api/v1/openapi.json";

/// The OpenAPI document.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct GetOpenApi;

#[cfg(not(target_arch = "wasm32"))]
impl super::Endpoint for GetOpenApi {
    type Answer = utoipa::openapi::OpenApi;
    const NAMED: bool = true;

    fn path(&self) -> String {
        "/openapi.json".to_owned()
    }
}
