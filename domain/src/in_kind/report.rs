//! Reads what members report, as people type it.

use crate::application::{AnswerError, amount_of, date_of, link_of};
use crate::date::Date;
use crate::money::Currency;
use crate::typed::{cleaned, is_blank};

/// The longest description of a delivery, in characters.
const LONGEST: u16 = 5_000;

/// A delivery as somebody types it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedDelivery {
    pub day: String,
    pub what: String,
    /// The URL of evidence. Can be empty.
    pub link: String,
    /// What it's worth.
    pub value: String,
}

/// A delivery that can be reported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeliveryReport {
    pub day: Date,
    pub what: String,
    pub link: Option<String>,
    /// In minor units.
    pub value: i64,
}

/// A field of a delivery.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DeliveryField {
    Day,
    What,
    Link,
    Value,
}

/// Reads a delivery. Its day can't be in the future.
///
/// # Errors
/// Why fields aren't valid, in their order.
pub fn read_delivery(
    typed: &TypedDelivery,
    currency: Currency,
    today: Date,
) -> Result<DeliveryReport, Vec<(DeliveryField, AnswerError)>> {
    let day = match date_of(&typed.day) {
        Ok(day) if day > today => Err(AnswerError::NotDate),
        read => read,
    };
    let what = what(&typed.what);
    let link = if is_blank(&typed.link) {
        Ok(None)
    } else {
        link_of(&typed.link).map(Some)
    };
    match (day, what, link, amount_of(&typed.value, currency)) {
        (Ok(day), Ok(what), Ok(link), Ok(value)) => Ok(DeliveryReport { day, what, link, value }),
        (day, what, link, value) => {
            let errors = [
                (DeliveryField::Day, day.err()),
                (DeliveryField::What, what.err()),
                (DeliveryField::Link, link.err()),
                (DeliveryField::Value, value.err()),
            ];
            Err(errors
                .into_iter()
                .filter_map(|(field, error)| Some((field, error?)))
                .collect())
        }
    }
}

fn what(typed: &str) -> Result<String, AnswerError> {
    let what = cleaned(typed).trim().to_owned();
    match what.chars().count() {
        0 => Err(AnswerError::Missing),
        length if length > usize::from(LONGEST) => Err(AnswerError::TooLong(LONGEST)),
        _ => Ok(what),
    }
}
