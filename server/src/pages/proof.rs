//! A member's proof of membership: made and withdrawn by the member, and checked by anyone who's been given a credential.

use super::Pages;
use super::form::FormRequest;
use super::member::member_answer;
use super::request::PageRequest;
use super::state::PagesState;
use crate::api::proof_answer;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::proofs::{CheckedCredential, ProofDone, ProofStanding, change_proof, check_credential};
use app::api::{CredentialAnswer, CredentialState, ProofAction, ProofCommand};
use app::member::{ProofForm, ProofProblem, credential_page, own_proof_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/proof", get(show).post(act))
        .route("/verify/credential", get(form).post(check))
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/proof`
async fn show(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = ProofForm {
        done: ProofAction::parse(page.query().text("done")),
        problem: None,
    };
    shown(page, &membership, form).await
}

async fn shown(mut page: PageRequest, membership: &str, form: ProofForm) -> Response {
    let answer = member_answer(&mut page, membership).await;
    page.answer_signed_in(answer, |answer| own_proof_page(answer, form))
}

/// A command as a form sends it.
#[derive(Debug, Deserialize)]
struct SentProof {
    #[serde(rename = "do", default)]
    action: String,
    #[serde(default)]
    proof: String,
}

/// `POST /member/{membership}/proof`
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentProof>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = ProofAction::parse(&sent.action).ok_or_else(|| request.missing())?;
    let proof = sent.proof;
    let command = ProofCommand { action, proof };
    let problem = match change_proof(&state, &caller, &membership, &command).await {
        Ok(ProofDone::Done) => {
            return Ok(Redirect::to(&page.done_address(action.id())).into_response());
        }
        Ok(ProofDone::NotFound) => return Err(request.missing()),
        Ok(ProofDone::TooMany) => ProofProblem::TooMany,
        // The membership has ended meanwhile.
        Err(CommandError::WrongState) => ProofProblem::Changed,
        Err(error) => return Err(request.fault(error)),
    };
    let form = ProofForm {
        done: None,
        problem: Some(problem),
    };
    Ok(shown(page, &membership, form).await)
}

/// `GET /verify/credential`
async fn form(page: PageRequest) -> Response {
    page.show(|| credential_page(String::new(), None))
}

/// A credential as a form sends it.
#[derive(Debug, Deserialize)]
struct SentCredential {
    #[serde(default)]
    credential: String,
}

/// `POST /verify/credential`: changes nothing.
async fn check(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentCredential>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let checked = check_credential(&state, &sent.credential).await;
    let checked = checked.map_err(|error| request.fault(error))?;
    let lang = page.lang();
    let answer = match checked {
        CheckedCredential::Ours(proof) if proof.standing == ProofStanding::Withdrawn => {
            answer(CredentialState::Revoked)
        }
        CheckedCredential::Ours(proof) => match proof_answer(&state, *proof, &lang) {
            Ok(proof) => CredentialAnswer {
                state: CredentialState::Ours,
                proof: Some(proof),
            },
            Err(failure) => return Ok(failure.into_response()),
        },
        CheckedCredential::NotOurs => answer(CredentialState::NotOurs),
        CheckedCredential::Unreadable => answer(CredentialState::Unreadable),
    };
    Ok(page.show(|| credential_page(sent.credential, Some(answer))))
}

/// An answer that proves nothing.
fn answer(state: CredentialState) -> CredentialAnswer {
    CredentialAnswer { state, proof: None }
}
