//! A member's benefits, for those who act for the member. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::entitlements::{self, AskDone};
use crate::http::FormError;
use app::api::{GetMember, GetMemberBenefits, MemberBenefitAction, MemberBenefitCommand};
use app::benefits::{MemberBenefitForm, MemberBenefitRefusal, member_benefits_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/benefits", get(show).post(act))
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/benefits`
async fn show(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = MemberBenefitForm {
        done: MemberBenefitAction::parse(page.query().text("done")),
        ..MemberBenefitForm::default()
    };
    shown(page, membership, form).await
}

async fn shown(mut page: PageRequest, membership: String, form: MemberBenefitForm) -> Response {
    let asked = |page: &PageRequest| GetMember {
        membership: membership.clone(),
        lang: page.lang(),
    };
    let mut member = page.call(asked(&page)).await;
    if is_signed_out(&member) {
        return sign_in(&page);
    }
    // Which foundation it is, and so which languages there are, is only known now.
    if let Ok(known) = &member
        && page.limit_to(&known.foundation.id)
    {
        member = page.call(asked(&page)).await;
    }
    let benefits = page
        .call(GetMemberBenefits {
            membership,
            page: page.query().text("page").parse().unwrap_or(1),
            lang: page.lang(),
        })
        .await;
    let answer = member.and_then(|member| Ok((member, benefits?)));
    page.answer(answer, |(member, benefits), _| {
        member_benefits_page(member, benefits, form)
    })
}

/// A command as a form sends it.
#[derive(Debug, Deserialize)]
struct SentBenefit {
    r#do: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    benefit: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    id: String,
}

impl SentBenefit {
    /// `None` if it doesn't say what to do.
    fn command(self) -> Option<MemberBenefitCommand> {
        Some(MemberBenefitCommand {
            action: MemberBenefitAction::parse(&self.r#do)?,
            version: self.version.parse().unwrap_or(-1),
            benefit: self.benefit,
            what: self.what,
            day: self.day,
            id: self.id,
        })
    }
}

/// `POST /member/{membership}/benefits`
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentBenefit>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let command = sent.command().ok_or_else(|| request.missing())?;
    let refusal = match entitlements::ask(&state, &caller, &membership, &command).await {
        Ok(AskDone::Done) => {
            return Ok(Redirect::to(&page.done_address(command.action.id())).into_response());
        }
        Ok(AskDone::NotFound) => return Err(request.missing()),
        // Something changed meanwhile, so the page shows what's possible now.
        Ok(AskDone::Conflict) | Err(CommandError::WrongState) => MemberBenefitRefusal::Conflict,
        Ok(AskDone::Wrong(problems)) => MemberBenefitRefusal::Wrong(problems),
        Err(error) => return Err(request.fault(error)),
    };
    let form = MemberBenefitForm {
        sent: Some(command),
        refusal: Some(refusal),
        done: None,
    };
    Ok(shown(page, membership, form).await)
}
