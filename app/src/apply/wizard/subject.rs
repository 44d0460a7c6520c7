//! What the wizard works on in the browser.

use crate::api::{ApplicationAnswer, WizardRules};
use crate::apply::request::WizardRequest;
use crate::query::Query;
use domain::application::{Answers, ApplicantKind, ApplicationContext, Contribution, key, steps};
use domain::programme::Programme;
use domain::quote::quote;
use domain::review::stages;
use serde::{Deserialize, Serialize};

/// The application that the page was rendered from. It's in the page, so the first step needs no request for it.
///
/// A colleague's page contains only their own part, and no rules: what the steps depend on would reveal other people's
/// answers. Their steps stay as the server rendered them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WizardSubject {
    pub(super) request: WizardRequest,
    pub(super) loaded: ApplicationAnswer,
    rules: Option<WizardRules>,
}

impl WizardSubject {
    pub(in crate::apply) fn new(answer: &ApplicationAnswer, request: &WizardRequest) -> Self {
        let mut loaded = answer.clone();
        let rules = loaded.rules.take();
        keep_only_whats_needed(&mut loaded.programme, &answer.tier);
        loaded.text = None;
        loaded.requests.clear();
        Self {
            request: request.clone(),
            loaded,
            rules,
        }
    }

    /// The same for the page of a step.
    pub fn of_step(answer: &ApplicationAnswer, secret: &str, step: &str) -> Self {
        Self::new(answer, &WizardRequest::new(secret, step, &Query::default()))
    }

    /// Whether steps and price follow the answers.
    pub fn has_rules(&self) -> bool {
        self.rules.is_some()
    }

    /// The application with these answers, by the domain's rules. The server checks everything again.
    pub fn with_answers(&self, answers: &Answers) -> ApplicationAnswer {
        let mut now = self.loaded.clone();
        now.answers = answers
            .iter()
            .map(|(key, typed)| (key.to_owned(), typed.to_owned()))
            .collect();
        let Some(rules) = &self.rules else { return now };
        now.programme.joining = rules.joining.clone();
        let Some(tier) = now.programme.tier(&now.tier) else {
            return now;
        };
        now.party = answers.party(tier);
        now.steps = steps(&ApplicationContext {
            programme: &now.programme,
            tier,
            answers,
            carried: &rules.carried,
            today: now.today,
        });
        now.quote = quote(&now.programme, tier, &answers.facts(&now.programme, tier, now.today));
        now.refusals.clone_from(&now.quote.refusals);
        let contribution = Contribution::of(&now.quote, answers);
        now.stages = stages(&rules.joining, tier, contribution.in_kind());
        let name = match now.party {
            ApplicantKind::Person => key::YOUR_NAME,
            ApplicantKind::Organisation => key::ORGANISATION_NAME,
        };
        now.name = answers.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
        now
    }
}

/// Steps and price need the facts, the tables and one tier.
fn keep_only_whats_needed(programme: &mut Programme, tier: &str) {
    programme.tiers.retain(|known| known.id == tier);
    for tier in &mut programme.tiers {
        tier.grants.clear();
        tier.removes.clear();
        tier.responsibilities.clear();
        tier.notes.clear();
    }
    programme.benefits.clear();
    programme.groups.clear();
    programme.notes.clear();
    programme.sources.clear();
    programme.bodies.clear();
    programme.roll = None;
    programme.elections.clear();
}
