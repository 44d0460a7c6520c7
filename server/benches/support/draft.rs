//! Drafts that are filled in and signed, ready to submit.

use super::Outcome;
use app::api::FoundationBrief;
use domain::application::{Field, FieldKind, StepKind, key, missing};
use domain::fact::FactKind;
use server::applications::{AppState, CommandError, Form, LinkSecret, Signed, Start, save, sign, start};
use server::reviews::application as view;

pub const FOUNDATION: &str = "almalinux";
pub const PROGRAMME: &str = "membership";
pub const TIER: &str = "ruby";

pub struct Draft {
    pub secret: LinkSecret,
    pub revision: i64,
}

/// Creates one for AlmaLinux Ruby, by commands. `number` makes it differ from the others.
pub async fn signed(state: &AppState, number: usize) -> Outcome<Draft> {
    let begin = Start {
        foundation: FOUNDATION,
        programme: PROGRAMME,
        tier: TIER,
        facts: &[],
        language: "en",
        network: &number.to_string(),
    };
    let secret = start(state, begin).await.map_err(told)?.secret;
    let mut form = Form::default();
    let (revision, agreements) = loop {
        let (saved, linked) = save(state, &secret, &form).await.map_err(told)?;
        let steps = linked.all_steps();
        let open = steps.iter().flat_map(|step| {
            let missing = missing(step, linked.answers());
            let fields = step.fields.iter();
            fields.filter(move |field| missing.iter().any(|missing| missing.key == field.key))
        });
        form = Form {
            revision: saved.revision,
            page: String::new(),
            answers: open.map(|field| (field.key.clone(), sample(field, number))).collect(),
        };
        if form.answers.is_empty() {
            let agreements = steps.iter().filter_map(|step| match &step.kind {
                StepKind::Agreement { agreement, .. } => Some(agreement.clone()),
                _ => None,
            });
            break (saved.revision, agreements.collect::<Vec<String>>());
        }
    };
    for agreement in agreements {
        let brief = |id: &str| Some(brief(state, id));
        let shown = view(state, &secret, "en", &agreement, brief).await.map_err(told)?;
        let hash = shown.text.ok_or("there is no text to sign")?.hash;
        if sign(state, &secret, &agreement, &hash).await.map_err(told)? != Signed::Yes {
            return Err("the draft could not be signed".into());
        }
    }
    Ok(Draft { secret, revision })
}

fn sample(field: &Field, number: usize) -> String {
    match &field.kind {
        FieldKind::Email => format!("ada{number}@example.org"),
        FieldKind::Url => format!("https://harbour{number}.example.org"),
        FieldKind::Country => "DE".to_owned(),
        FieldKind::Consent | FieldKind::YesNo => "yes".to_owned(),
        FieldKind::Choice(choices) => choices.first().map(|choice| choice.id.clone()).unwrap_or_default(),
        FieldKind::Fact(fact) => match &fact.kind {
            FactKind::Choice(choices) => choices.first().map(|choice| choice.id.clone()).unwrap_or_default(),
            _ => "yes".to_owned(),
        },
        _ if field.key == key::ORGANISATION_NAME => format!("Harbour Works {number}"),
        _ => "Sample".to_owned(),
    }
}

fn brief(state: &AppState, id: &str) -> FoundationBrief {
    let shelf = state.loaded.catalogue.shelf(id).ok();
    let name = shelf.map(|shelf| shelf.foundation.name.clone()).unwrap_or_default();
    FoundationBrief {
        id: id.to_owned(),
        short_name: name.clone(),
        tagline: name.clone(),
        name,
        mark: String::new(),
        email: String::new(),
        documents: false,
        programmes: Vec::new(),
    }
}

pub fn told(error: CommandError) -> String {
    format!("{error:?}")
}
