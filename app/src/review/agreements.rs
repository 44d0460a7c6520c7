//! Who signed which agreement, and when.

use crate::api::{AgreementBrief, LocalTime, ReviewAnswer, SignatureBrief};
use crate::site::{isolate, named};
use crate::text::Texts;
use crate::words::{moment, say};
use leptos::prelude::*;

pub(super) fn agreements(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    let known = &answer.application.agreements;
    (!known.is_empty()).then(|| {
        let rows = known.iter().map(|agreement| row(t, answer, agreement));
        view! {
            <section aria-labelledby="agreements">
                <h2 id="agreements">{t.review_agreements()}</h2>
                <dl class="pairs">{rows.collect_view()}</dl>
            </section>
        }
        .into_any()
    })
}

fn row(t: Texts, answer: &ReviewAnswer, agreement: &AgreementBrief) -> AnyView {
    let (application, local) = (&answer.application, answer.local_time.as_ref());
    let document = agreement.signed.is_some().then(|| {
        let (foundation, reference) = (&application.foundation.id, &application.reference);
        let path = format!("/review/{foundation}/{reference}/documents/{}.pdf", agreement.id);
        let text = t.agreement_document(say(t, &agreement.title));
        view! { <p><a href=path rel="external">{isolate(text)}</a></p> }
    });
    let ours = agreement.countersigned.then(|| {
        let unsigned = t.review_not_countersigned().into_owned();
        signature(t, local, agreement.countersignature.as_ref(), unsigned)
    });
    view! {
        <div>
            <dt>{named(t, &agreement.title)}</dt>
            <dd>
                {signature(t, local, agreement.signed.as_ref(), t.review_not_signed().into_owned())}
                {ours}
                {document}
            </dd>
        </div>
    }
    .into_any()
}

/// A signature: a name, a position and a time.
fn signature(t: Texts, local: Option<&LocalTime>, signed: Option<&SignatureBrief>, unsigned: String) -> AnyView {
    let Some(signed) = signed else {
        return view! { <p><span class="turn none">{unsigned}</span></p> }.into_any();
    };
    let by = if signed.title.is_empty() {
        signed.name.clone()
    } else {
        t.tier_price(&signed.name, &signed.title)
    };
    let text = t.signed_by(by, moment(t, local, signed.at));
    view! { <p><span class="turn done">{isolate(text)}</span></p> }.into_any()
}
