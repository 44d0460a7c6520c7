//! What's used, planned and left of a quantity: boxes up to six, and the same in words.

use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::entitlement::{EntitledPeriod, PeriodBalance};
use leptos::prelude::*;

/// The most boxes. More of them couldn't be counted at a glance.
const MOST_BOXES: u32 = 6;

/// The boxes and the words.
pub(super) fn balance(t: Texts, balance: &PeriodBalance) -> AnyView {
    view! { <p class="quantity">{boxes(balance)} <span>{isolate(counts(t, balance))}</span></p> }.into_any()
}

/// Filled for what's used, striped for what's planned or kept, empty for what's left. `None` if there are too many, or there's no limit.
fn boxes(balance: &PeriodBalance) -> Option<AnyView> {
    let left = balance.left?;
    let planned = balance.planned.saturating_add(balance.kept);
    let all = balance.used.saturating_add(planned).saturating_add(left);
    if all == 0 || all > MOST_BOXES {
        return None;
    }
    let boxes = [("used", balance.used), ("planned", planned), ("left", left)];
    let boxes = boxes
        .into_iter()
        .flat_map(|(class, count)| (0..count).map(move |_| view! { <span class=format!("box {class}")></span> }));
    Some(view! { <span class="boxes" aria-hidden="true">{boxes.collect_view()}</span> }.into_any())
}

/// "1 used, 1 planned, 2 of 4 left".
pub(crate) fn counts(t: Texts, balance: &PeriodBalance) -> String {
    let number = |count: u32| format::number(t.locale(), i64::from(count));
    let (used, planned) = (number(balance.used), number(balance.planned));
    let Some((granted, left)) = balance.granted.zip(balance.left) else {
        return t.benefit_counts_unlimited(used, planned);
    };
    let (left, all) = (number(left), number(granted.saturating_add(balance.carried)));
    if balance.planned == 0 {
        t.benefit_counts_plain(used, left, all)
    } else {
        t.benefit_counts(used, planned, left, all)
    }
}

/// The days of a period.
pub(crate) fn period(t: Texts, period: EntitledPeriod) -> String {
    match period.last {
        Some(last) => t.status_dates(date(t, period.first), date(t, last)),
        None => t.from_date(date(t, period.first)),
    }
}

/// What's special about a balance: what carried over, what's kept for later, and what happens to what's left.
pub(crate) fn remarks(t: Texts, balance: &PeriodBalance, carry_over: u32) -> Vec<String> {
    let last = balance
        .period
        .last
        .filter(|_| balance.left.is_some_and(|left| left > 0));
    let end = last.map(|last| match carry_over {
        0 => t.benefit_expires(date(t, last)),
        most => t.benefit_carries(i64::from(most), date(t, last)),
    });
    let carried = (balance.carried > 0).then(|| t.benefit_carried(i64::from(balance.carried)));
    let kept = (balance.kept > 0).then(|| t.benefit_kept(i64::from(balance.kept)));
    [carried, kept, end].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::{balance, counts, remarks};
    use crate::fixtures::rendered;
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::date::Date;
    use domain::entitlement::{EntitledPeriod, PeriodBalance};
    use leptos::prelude::*;

    fn posts(used: u32, planned: u32, left: u32) -> PeriodBalance {
        PeriodBalance {
            period: EntitledPeriod {
                first: Date::new(2026, 12, 10).unwrap(),
                last: Date::new(2027, 12, 9),
            },
            granted: Some(used + planned + left),
            carried: 0,
            used,
            planned,
            kept: 0,
            left: Some(left),
        }
    }

    #[test]
    fn up_to_six_are_boxes_and_more_are_words_only() {
        let few = rendered(Locale::En, || balance(expect_context::<Texts>(), &posts(1, 1, 2)));
        assert_eq!(few.matches("box used").count(), 1, "{few}");
        assert_eq!(few.matches("box planned").count(), 1, "{few}");
        assert_eq!(few.matches("box left").count(), 2, "{few}");
        assert!(few.contains("1 used, 1 planned, 2 of 4 left"), "{few}");
        let many = rendered(Locale::En, || balance(expect_context::<Texts>(), &posts(12, 0, 28)));
        assert!(!many.contains("box"), "{many}");
        assert!(many.contains("12 used, 28 of 40 left"), "{many}");
    }

    #[test]
    fn what_carried_over_and_what_expires_is_said() {
        let t = Texts::new(Locale::En);
        let carried = PeriodBalance {
            carried: 1,
            kept: 1,
            ..posts(0, 1, 1)
        };
        assert_eq!(counts(t, &carried), "0 used, 1 planned, 1 of 3 left");
        let said = remarks(t, &carried, 0);
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[2].contains("9\u{a0}December 2027"), "{said:?}");
        assert!(
            remarks(t, &posts(2, 0, 0), 0).is_empty(),
            "nothing is left, so nothing expires"
        );
        let unlimited = PeriodBalance {
            granted: None,
            left: None,
            ..posts(2, 1, 0)
        };
        assert_eq!(counts(t, &unlimited), "2 used, 1 planned, no limit");
        assert!(remarks(t, &unlimited, 0).is_empty());
    }
}
