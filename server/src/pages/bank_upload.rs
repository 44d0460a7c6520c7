//! The form that brings a bank statement.

use super::bank::listed;
use super::form::FormRequest;
use super::request::PageRequest;
use crate::applications::{AppState, CommandError};
use crate::bank::{self, BankUpload, LARGEST_STATEMENT};
use crate::http::{FormError, in_time};
use app::bank::{BankForm, BankFormProblem, SentBankForm, import_address};
use axum::RequestExt;
use axum::extract::{Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Action;
use domain::typed::cleaned;

/// The largest body with a file that's read, in bytes. Larger files than a statement or a list can be are reported on the page; this
/// limits how much of them is read.
pub(super) const LARGEST_UPLOAD: usize = 48 * 1024 * 1024;

/// The name of the form's field.
const FIELD: &str = "statement";

/// The most fields that are looked at.
const MOST_FIELDS: usize = 20;

/// `POST /bank/{foundation}`: reads a file, and leads to what's in it.
pub(super) async fn upload(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    form: FormRequest,
    page: PageRequest,
    request: Request,
) -> Result<Response, FormError> {
    let caller = form.caller(&state).await?;
    // Only read large bodies for people who may send them.
    if !caller.could(Action::RecordMoney, &foundation) {
        return Err(form.fault(CommandError::NoPermission));
    }
    let shelf = state.loaded.catalogue.shelf(&foundation);
    shelf.map_err(|missing| form.fault(missing.into()))?;
    let uploaded = match file(request).await {
        Ok(SentFile { name, bytes }) => bank::upload(&state, &caller, &foundation, &name, bytes)
            .await
            .map_err(|error| form.fault(error))?,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => BankUpload::TooLarge,
        Err(status) => return Err(form.visitor.unread(status)),
    };
    let problem = match uploaded {
        BankUpload::Draft(import) => {
            return Ok(Redirect::to(&import_address(&foundation, import.as_str())).into_response());
        }
        BankUpload::Empty => BankFormProblem::FileMissing,
        BankUpload::TooLarge => BankFormProblem::FileTooLarge,
        BankUpload::Archive => BankFormProblem::FileArchive,
        BankUpload::OtherFormat => BankFormProblem::FileOther,
    };
    let form = BankForm {
        sent: SentBankForm::Upload,
        problem: Some(problem),
        ..BankForm::default()
    };
    Ok(listed(page, foundation, form).await)
}

/// A file that was sent. Without one, it's empty.
#[derive(Debug, Default)]
pub(super) struct SentFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads the form's file. If it's too long, only enough of it to notice.
async fn file(request: Request) -> Result<SentFile, StatusCode> {
    let (file, _) = sent_form(request, FIELD, LARGEST_STATEMENT).await?;
    Ok(file)
}

/// The most bytes of a field that isn't a file.
const LARGEST_FIELD: usize = 1_000;

/// Reads a form with one file, and its other fields. If the file is longer than `most`, only enough of it to notice.
pub(super) async fn sent_form(
    request: Request,
    name: &str,
    most: usize,
) -> Result<(SentFile, Vec<(String, String)>), StatusCode> {
    let mut multipart: Multipart = request.extract().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let (mut file, mut others) = (SentFile::default(), Vec::new());
    for _ in 0..MOST_FIELDS {
        let Some(mut field) = in_time(multipart.next_field()).await? else {
            break;
        };
        let is_file = field.name() == Some(name);
        let key = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(cleaned).unwrap_or_default();
        let most = if is_file { most + 1 } else { LARGEST_FIELD };
        let mut bytes = Vec::new();
        while let Some(chunk) = in_time(field.chunk()).await? {
            // The rest is read too, because browsers only show the response to a form that was read completely.
            let room = most.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        if is_file {
            file = SentFile { name: file_name, bytes };
        } else {
            others.push((key, cleaned(&String::from_utf8_lossy(&bytes))));
        }
    }
    Ok((file, others))
}
