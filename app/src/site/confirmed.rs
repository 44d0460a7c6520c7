//! An action with two clicks, so that nobody does it by accident: the first one opens the form.

use leptos::prelude::*;

/// The form, and what opens it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConfirmedAction {
    /// What opens the form.
    pub summary: String,
    /// What will happen.
    pub text: String,
    pub button: String,
    /// What the form sends as `do`.
    pub action: &'static str,
}

impl ConfirmedAction {
    /// The form, which is sent to an address.
    pub fn view(self, address: String) -> AnyView {
        view! {
            <details>
                <summary>{self.summary}</summary>
                <form class="money-form" method="post" action=address>
                    <p>{self.text}</p>
                    <p><button class="button quiet" name="do" value=self.action>{self.button}</button></p>
                </form>
            </details>
        }
        .into_any()
    }
}
