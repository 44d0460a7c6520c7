//! The typed contract with the server. An endpoint is declared once, here: its route, its question, its answer.
//!
//! Two callers use it: the renderer on the server (in process), and third parties (over HTTP). The browser takes the
//! pages that were made from the answers.

#[cfg(feature = "ssr")]
mod application;
mod endpoints;
mod problem;
pub mod routes;
mod transport;
pub mod wire;

#[cfg(feature = "ssr")]
pub use application::{
    AgreementBrief, AgreementText, ApplicationAnswer, ApplicationState, Difference, FileBrief, GetApplication,
    GetVerification, LinkBrief, LinkState, NewerVersion, RequestBrief, SignatureBrief, Stage, VerificationAnswer,
};
pub use endpoints::{
    FoundationAnswer, FoundationBrief, GetFoundation, GetFoundations, GetProgramme, GetSource, ProgrammeAnswer,
    ProgrammeBrief, SourceAnswer, VersionBrief, segment,
};
pub use problem::Problem;
pub use transport::{Reply, Transport};

use leptos::prelude::use_context;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Where all endpoints live.
pub const PREFIX: &str = "/api/v1";

/// A read of the API.
pub trait Endpoint {
    type Answer: Serialize + DeserializeOwned;

    /// The route under [`PREFIX`], with parameters in braces, as the server's router has it.
    const ROUTE: &'static str;

    /// Whether its answer travels in process by the names of its fields: what leaves some of them out cannot be read by
    /// their positions.
    const NAMED: bool = false;

    /// The path and query of this question, without [`PREFIX`].
    fn path(&self) -> String;
}

/// Asks the server. The browser takes whole pages instead.
///
/// # Errors
/// The server's problem, or one that says that the server cannot be reached or understood.
#[cfg(feature = "ssr")]
pub async fn call<E: Endpoint>(question: E) -> Result<E::Answer, Problem> {
    understood(E::NAMED, &ask(&question).await?)
}

/// The server's page at an address of this site, whatever its status.
///
/// # Errors
/// When the server cannot be reached or answers with something else.
pub async fn fetch_page(address: String) -> Result<String, Problem> {
    let transport: Transport = use_context().ok_or_else(Problem::unreachable)?;
    let reply = transport.get(address, "text/html").await?;
    String::from_utf8(reply.body).map_err(|_| Problem::unreachable())
}

#[cfg(feature = "ssr")]
async fn ask<E: Endpoint>(question: &E) -> Result<Reply, Problem> {
    let transport: Transport = use_context().ok_or_else(Problem::unreachable)?;
    transport
        .get(
            format!("{PREFIX}{}", question.path()),
            if E::NAMED { "application/json" } else { wire::MEDIA_TYPE },
        )
        .await
}

#[cfg(feature = "ssr")]
fn understood<T: DeserializeOwned>(named: bool, reply: &Reply) -> Result<T, Problem> {
    fn read<T: DeserializeOwned>(named: bool, bytes: &[u8]) -> Option<T> {
        if named {
            serde_json::from_slice(bytes).ok()
        } else {
            wire::read(bytes)
        }
    }
    if reply.status == 200 {
        read(named, &reply.body).ok_or_else(Problem::unreachable)
    } else {
        Err(read(named, &reply.body).unwrap_or_else(Problem::unreachable))
    }
}
