//! The form that chooses the tier to compare with. It only changes the address.

use super::wording::ChangePage;
use crate::api::OtherTier;
use crate::words::say;
use leptos::prelude::*;

pub(super) fn choose(page: ChangePage<'_>, tiers: &[OtherTier], to: &str) -> AnyView {
    let t = page.t;
    let mut tiers: Vec<_> = tiers.iter().collect();
    // Those that are for somebody else are last.
    tiers.sort_by_key(|tier| !tier.suits);
    let options = tiers.into_iter().map(|tier| {
        let title = say(t, &tier.title);
        let name = if tier.suits {
            title.to_owned()
        } else {
            page.not_suiting(title)
        };
        view! { <option value=tier.id.clone() selected=tier.id == to>{name}</option> }
    });
    view! {
        <form class="board-limits" method="get" action=page.address()>
            <div class="field">
                <label class="label" for="to">{t.change_to()}</label>
                <select class="input" id="to" name="to">{options.collect_view()}</select>
            </div>
            <p><button class="button quiet">{t.change_show()}</button></p>
        </form>
    }
    .into_any()
}
