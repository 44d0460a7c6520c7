//! Changing the tier and renewing, for those who act for a member, and for staff whom a member has asked for another tier.

use super::form::FormRequest;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::members::{TierChangeDone, change_tier, change_tier_on_behalf};
use app::api::{
    GetMemberForStaff, GetTierChange, GetTierChangeForStaff, Problem, ProblemKind, TierChangeAction, TierChangeAnswer,
    TierChangeCommand, TierPreview,
};
use app::member::{SHOW, TierForm, TierProblem, renew_page, tier_change_page};
use app::members::{tier_change_after_end_page, tier_change_for_staff_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::application::{Answers, key, read_facts};
use domain::date::Date;
use domain::tier_change::ChangeStart;
use serde::Deserialize;

/// The pages.
#[derive(Clone, PartialEq, Eq, Debug)]
enum TierPage {
    Change,
    Renew,
    /// For the staff of a foundation, who act on the member's behalf.
    OnBehalf {
        foundation: String,
    },
}

impl TierPage {
    fn is_on_behalf(&self) -> bool {
        matches!(self, Self::OnBehalf { .. })
    }
}

pub(super) fn router() -> Router<PagesState> {
    Router::new()
        .route("/member/{membership}/change", get(change).post(act_on_change))
        .route("/member/{membership}/renew", get(renew).post(act_on_renewal))
        .route(
            "/members/{foundation}/{membership}/change",
            get(change_on_behalf).post(act_on_behalf),
        )
}

/// `GET /member/{membership}/change`
async fn change(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = done(&page);
    shown(page, TierPage::Change, &membership, None, form).await
}

/// `GET /member/{membership}/renew`
async fn renew(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = done(&page);
    shown(page, TierPage::Renew, &membership, None, form).await
}

/// `GET /members/{foundation}/{membership}/change`
async fn change_on_behalf(Path((foundation, membership)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = done(&page);
    shown(page, TierPage::OnBehalf { foundation }, &membership, None, form).await
}

fn done(page: &PageRequest) -> TierForm {
    let facts = stated(form_urlencoded::parse(page.search().as_bytes()).into_owned());
    TierForm {
        done: TierChangeAction::parse(page.query().text("done")),
        states: !facts.is_empty(),
        facts,
        ..TierForm::default()
    }
}

/// What was typed about facts, by the keys of answers. An empty field was sent, too.
fn stated(fields: impl Iterator<Item = (String, String)>) -> SentFields {
    fields.filter(|(name, _)| name.starts_with(&key::fact(""))).collect()
}

/// `to` is the tier that a form was about.
async fn shown(
    mut page: PageRequest,
    which: TierPage,
    membership: &str,
    to: Option<String>,
    form: TierForm,
) -> Response {
    let to = to.unwrap_or_else(|| page.query().text("to").to_owned());
    let mut answer = match which {
        TierPage::Change | TierPage::OnBehalf { .. } => tier_answer(&mut page, &which, membership, (&to, &[])).await,
        // Its own tier is only known once the membership is.
        TierPage::Renew => match tier_answer(&mut page, &which, membership, ("", &[])).await {
            Ok(answer) => tier_answer(&mut page, &which, membership, (&answer.member.tier, &[])).await,
            Err(problem) => Err(problem),
        },
    };
    if let Ok(TierChangeAnswer {
        preview: Some(preview), ..
    }) = &answer
        && let Some(facts) = facts_for(preview, &form)
    {
        let tier = preview.tier.clone();
        answer = tier_answer(&mut page, &which, membership, (&tier, &facts)).await;
    }
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    if let TierPage::OnBehalf { foundation } = &which
        && has_ended(&answer)
    {
        return shown_after_end(page, foundation, membership).await;
    }
    page.answer(answer, |answer, _| match which {
        TierPage::Change => tier_change_page(answer, to, form),
        TierPage::Renew => renew_page(answer, form),
        TierPage::OnBehalf { .. } => tier_change_for_staff_page(answer, to, form),
    })
}

/// Whether nothing can be changed for the member, because the membership has ended.
fn has_ended(answer: &Result<TierChangeAnswer, Problem>) -> bool {
    answer
        .as_ref()
        .is_err_and(|problem| problem.is(ProblemKind::WrongState))
}

async fn shown_after_end(page: PageRequest, foundation: &str, membership: &str) -> Response {
    let asked = GetMemberForStaff {
        foundation: foundation.to_owned(),
        membership: membership.to_owned(),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer(answer, |answer, _| tier_change_after_end_page(answer))
}

/// The facts on which a price depends, by their IDs. `None` if there are none, or something is missing or isn't valid: the page says what.
fn facts_for(preview: &TierPreview, form: &TierForm) -> Option<SentFields> {
    let typed: Answers = form.facts.iter().cloned().collect();
    let read = read_facts(&preview.unknown, &typed)
        .ok()
        .filter(|read| !read.is_empty())?;
    let facts = read.iter().filter_map(|(key, answer)| {
        let fact = key.strip_prefix(&key::fact(""))?;
        Some((fact.to_owned(), answer.to_owned()))
    });
    Some(facts.collect())
}

/// The answer, in a language of the membership's foundation.
async fn tier_answer(
    page: &mut PageRequest,
    which: &TierPage,
    membership: &str,
    (to, facts): (&str, &[(String, String)]),
) -> Result<TierChangeAnswer, Problem> {
    if let TierPage::OnBehalf { foundation } = which {
        let asked = GetTierChangeForStaff {
            foundation: foundation.clone(),
            membership: membership.to_owned(),
            to: to.to_owned(),
            facts: facts.to_vec(),
            lang: page.lang(),
        };
        return page.call(asked).await;
    }
    let asked = |page: &PageRequest| GetTierChange {
        membership: membership.to_owned(),
        to: to.to_owned(),
        facts: facts.to_vec(),
        lang: page.lang(),
    };
    let mut answer = page.call(asked(page)).await;
    if let Ok(found) = &answer
        && page.limit_to(&found.member.foundation.id)
    {
        answer = page.call(asked(page)).await;
    }
    answer
}

/// A command as a form sends it: names and values, because agreements have the same name.
type SentFields = Vec<(String, String)>;

#[derive(Debug, Deserialize)]
#[serde(transparent)]
struct SentTierChange(SentFields);

impl SentTierChange {
    fn text(&self, name: &str) -> String {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The hashes of the agreements that were accepted. A checkbox sends those of each start.
    fn signed(&self) -> Vec<String> {
        let signed = self.0.iter().filter(|(name, _)| name == "signed");
        signed
            .flat_map(|(_, hashes)| hashes.split_whitespace().map(str::to_owned))
            .collect()
    }

    fn command(&self, action: TierChangeAction) -> TierChangeCommand {
        let start = self.text("start");
        let mut parts = start.split(' ');
        let mut part = || parts.next().unwrap_or_default();
        let (starts, first_day, due) = (part(), part(), part());
        TierChangeCommand {
            action,
            version: self.text("version").parse().unwrap_or(0),
            tier: self.text("tier"),
            starts: ChangeStart::parse(starts),
            first_day: Date::parse(first_day),
            due: due.parse().ok(),
            facts: stated(self.0.iter().cloned())
                .into_iter()
                .filter_map(|(key, typed)| Some((key.strip_prefix(&key::fact(""))?.to_owned(), typed)))
                .collect(),
            reason: self.text("reason"),
            signed: self.signed(),
            name: self.text("name"),
        }
    }

    /// The form, as it was sent.
    fn form(&self, problem: Option<TierProblem>) -> TierForm {
        let facts = stated(self.0.iter().cloned());
        TierForm {
            done: None,
            start: self.text("start"),
            reason: self.text("reason"),
            name: self.text("name"),
            signed: self.signed(),
            states: !facts.is_empty(),
            withdraws: TierChangeAction::parse(&self.text("do")) == Some(TierChangeAction::Withdraw),
            facts,
            problem,
        }
    }
}

/// `POST /member/{membership}/change`
async fn act_on_change(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentTierChange>, FormRejection>,
) -> Result<Response, FormError> {
    act(&state, TierPage::Change, &membership, (request, page), form).await
}

/// `POST /member/{membership}/renew`
async fn act_on_renewal(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentTierChange>, FormRejection>,
) -> Result<Response, FormError> {
    act(&state, TierPage::Renew, &membership, (request, page), form).await
}

/// `POST /members/{foundation}/{membership}/change`
async fn act_on_behalf(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentTierChange>, FormRejection>,
) -> Result<Response, FormError> {
    let which = TierPage::OnBehalf { foundation };
    act(&state, which, &membership, (request, page), form).await
}

async fn act(
    state: &AppState,
    which: TierPage,
    membership: &str,
    (request, page): (FormRequest, PageRequest),
    form: Result<Form<SentTierChange>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(state).await?;
    if sent.text("do") == SHOW {
        let form = sent.form(None);
        return Ok(shown(page, which, membership, Some(sent.text("tier")), form).await);
    }
    let action = TierChangeAction::parse(&sent.text("do")).ok_or_else(|| request.missing())?;
    let command = sent.command(action);
    let done = match &which {
        TierPage::Change | TierPage::Renew => change_tier(state, &caller, membership, &command).await,
        TierPage::OnBehalf { foundation } => {
            change_tier_on_behalf(state, &caller, foundation, membership, &command).await
        }
    };
    let problem = match done {
        Ok(TierChangeDone::Done) => {
            let path = page.path();
            // Staff see it on the member's page, with the history.
            let address = match path.strip_suffix("/change").filter(|_| which.is_on_behalf()) {
                Some(member) => format!("{member}?changed={}", action.id()),
                None => format!("{path}?done={}", action.id()),
            };
            return Ok(Redirect::to(&address).into_response());
        }
        Ok(TierChangeDone::NotFound) => return Err(request.missing()),
        Ok(TierChangeDone::TooLong) => TierProblem::TooLong,
        Ok(TierChangeDone::NoReason) => TierProblem::NoReason,
        // The page only offers staff what needs no new signature, so that has changed.
        Ok(TierChangeDone::Unsigned) if which.is_on_behalf() => TierProblem::Conflict,
        Ok(TierChangeDone::Unsigned) => TierProblem::Unsigned,
        Ok(TierChangeDone::Facts) => TierProblem::Facts,
        // It isn't possible any more, so the page shows what is.
        Ok(TierChangeDone::Conflict | TierChangeDone::OnlyMember) | Err(CommandError::WrongState) => {
            TierProblem::Conflict
        }
        Err(error) => return Err(request.fault(error)),
    };
    let form = sent.form(Some(problem));
    Ok(shown(page, which, membership, Some(command.tier), form).await)
}
