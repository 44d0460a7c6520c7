//! Who signed which agreement, and when.

use super::moment::moment;
use crate::api::{AgreementBrief, ApplicationAnswer, SignatureBrief};
use crate::site::{isolate, named};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

pub(super) fn agreements(t: Texts, application: &ApplicationAnswer) -> Option<AnyView> {
    let known = &application.agreements;
    (!known.is_empty()).then(|| {
        let rows = known.iter().map(|agreement| row(t, application, agreement));
        view! {
            <section aria-labelledby="agreements">
                <h2 id="agreements">{t.review_agreements()}</h2>
                <dl class="pairs">{rows.collect_view()}</dl>
            </section>
        }
        .into_any()
    })
}

fn row(t: Texts, application: &ApplicationAnswer, agreement: &AgreementBrief) -> AnyView {
    let document = agreement.signed.is_some().then(|| {
        let (foundation, reference) = (&application.foundation.id, &application.reference);
        let path = format!("/review/{foundation}/{reference}/documents/{}.pdf", agreement.id);
        let text = t.agreement_document(say(t, &agreement.title));
        view! { <p><a href=path rel="external">{isolate(text)}</a></p> }
    });
    let ours = agreement.countersigned.then(|| {
        let unsigned = t.review_not_countersigned().into_owned();
        signature(t, agreement.countersignature.as_ref(), unsigned)
    });
    view! {
        <div>
            <dt>{named(t, &agreement.title)}</dt>
            <dd>
                {signature(t, agreement.signed.as_ref(), t.review_not_signed().into_owned())}
                {ours}
                {document}
            </dd>
        </div>
    }
    .into_any()
}

/// A signature: a name, a position and a time.
fn signature(t: Texts, signed: Option<&SignatureBrief>, unsigned: String) -> AnyView {
    let Some(signed) = signed else {
        return view! { <p><span class="turn none">{unsigned}</span></p> }.into_any();
    };
    let by = if signed.title.is_empty() {
        signed.name.clone()
    } else {
        t.tier_price(&signed.name, &signed.title)
    };
    let text = t.signed_by(by, moment(t, signed.at));
    view! { <p><span class="turn done">{isolate(text)}</span></p> }.into_any()
}
