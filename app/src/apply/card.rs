//! Paying an invoice by card: the page that leads to the payment page, and the one to come back to.

use crate::api::FoundationBrief;
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// What somebody did on the payment page, as its address for coming back says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CardReturn {
    /// They've finished. Whether the money arrives is another matter.
    Done,
    Cancelled,
}

impl CardReturn {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "done" => Some(Self::Done),
            "cancelled" => Some(Self::Cancelled),
            _ => None,
        }
    }
}

/// The page that leads to the payment page, with a link for browsers that don't go by themselves. A form can't lead there itself:
/// the page's policy only lets forms lead to this site.
pub fn card_leaving_page(foundation: &FoundationBrief, label: &str, address: &str) -> AnyView {
    let t: Texts = expect_context();
    let (address, text) = (address.to_owned(), t.card_leaving_text(label));
    view! {
        <Page title=t.card_leaving() place=Place::foundation(foundation) private=true>
            <div class="apply">
                <div class="head">
                    <h1>{t.card_leaving()}</h1>
                    <p class="lead">{isolate(text.clone())}</p>
                </div>
                <p class="actions"><a class="button" href=address rel="external">{t.card_leaving()}</a></p>
            </div>
        </Page>
    }
    .into_any()
}

/// The page to come back to, if the browser doesn't know the application.
pub fn card_return_page(outcome: CardReturn) -> AnyView {
    let t: Texts = expect_context();
    let (heading, text) = match outcome {
        CardReturn::Done => (t.card_confirming(), t.card_confirming_text()),
        CardReturn::Cancelled => (t.card_cancelled(), t.card_cancelled_text()),
    };
    view! {
        <Page title=heading.clone() private=true>
            <div class="apply">
                <div class="head">
                    <h1>{heading}</h1>
                    <p class="lead">{text}</p>
                </div>
                <p>{t.card_return_text()}</p>
                <p class="actions"><a class="button quiet" href="/sign-in">{t.card_return_sign_in()}</a></p>
            </div>
        </Page>
    }
    .into_any()
}
