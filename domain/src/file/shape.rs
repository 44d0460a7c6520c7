//! How the format of a file is described.

use toml::de::DeValue;

/// What kind of value a file can have in one place.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text for readers: one string, or one for each language.
    Text,
    /// A plain string.
    Word,
    /// Lower-case letters, digits, `-` and `_`, starting with a letter.
    Id,
    Yes,
    YesNo,
    /// A whole number, not negative.
    Whole,
    /// A number, not negative.
    Number,
    Date,
    Currency,
    /// A condition or formula.
    Expr,
    Url,
    Colour,
    OneOf(&'static [&'static str]),
    List(&'static Shape),
    /// A table whose keys are ids.
    Map(&'static Shape),
    Table(&'static TableShape),
    /// One of several shapes, depending on the kind of value.
    Any(&'static [Shape]),
}

/// A table with known keys.
#[derive(Debug)]
pub struct TableShape {
    /// Its name in messages: "a tier".
    pub name: &'static str,
    pub keys: &'static [Key],
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    /// The description that editors show.
    pub doc: &'static str,
}

impl Key {
    pub const fn required(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self {
            name,
            shape,
            required: true,
            doc,
        }
    }

    pub const fn optional(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self {
            name,
            shape,
            required: false,
            doc,
        }
    }
}

impl Shape {
    /// Whether it's the right kind of value. Its content can still be wrong.
    pub(super) fn takes(self, value: &DeValue<'_>) -> bool {
        match self {
            Self::Text => value.is_str() || value.is_table(),
            Self::Word | Self::Id | Self::Currency | Self::Expr | Self::Url | Self::Colour | Self::OneOf(_) => {
                value.is_str()
            }
            Self::Yes | Self::YesNo => value.is_bool(),
            Self::Whole => value.is_integer(),
            Self::Number => value.is_integer() || value.is_float(),
            Self::Date => value.is_datetime(),
            Self::List(_) => value.is_array(),
            Self::Map(_) | Self::Table(_) => value.is_table(),
            Self::Any(shapes) => shapes.iter().any(|shape| shape.takes(value)),
        }
    }
}
