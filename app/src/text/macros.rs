//! The macro that turns entries into methods.

/// Makes each entry a method of [`Texts`](super::Texts). Three kinds:
///
/// ```text
/// texts! {
///     /// Heading of the comparison.
///     compare_heading { en: "Compare the tiers", de: "Stufen vergleichen" }
///     /// Button.
///     apply_for(tier) { en: "Apply for {tier}", de: "{tier} beantragen" }
///     /// How many tiers are shown. The number comes first and is written by the language's rules.
///     tiers_shown(n) plural { en: one "{n} tier", other "{n} tiers"; de: one "{n} Stufe", other "{n} Stufen" }
/// }
/// ```
macro_rules! texts {
    ($(
        $(#[$doc:meta])*
        $key:ident $( ( $($argument:ident),+ ) )? $($plural:ident)? { $($body:tt)+ }
    )+) => {
        impl $crate::text::Texts {
            $( text_method! { $(#[$doc])* $key [ $( $($argument)+ )? ] [ $($plural)? ] { $($body)+ } } )+
        }

        /// Everything that stands in this file.
        #[cfg(test)]
        pub(super) fn entries() -> Vec<$crate::text::tests::Entry> {
            vec![ $( text_entry! { $key [ $($plural)? ] { $($body)+ } } ),+ ]
        }
    };
}

macro_rules! text_method {
    ($(#[$doc:meta])* $key:ident [] [] { en: $en:literal, de: $de:literal $(,)? }) => {
        $(#[$doc])*
        pub fn $key(self) -> std::borrow::Cow<'static, str> {
            const _: () = assert!($crate::text::template::agrees($en, &[]), concat!(stringify!($key), ", en"));
            const _: () = assert!($crate::text::template::agrees($de, &[]), concat!(stringify!($key), ", de"));
            self.plain($en, $de)
        }
    };
    ($(#[$doc:meta])* $key:ident [$($argument:ident)+] [] { en: $en:literal, de: $de:literal $(,)? }) => {
        $(#[$doc])*
        pub fn $key(self, $($argument: impl std::fmt::Display),+) -> String {
            const ARGUMENTS: &[&str] = &[$(stringify!($argument)),+];
            const _: () = assert!($crate::text::template::agrees($en, ARGUMENTS), concat!(stringify!($key), ", en"));
            const _: () = assert!($crate::text::template::agrees($de, ARGUMENTS), concat!(stringify!($key), ", de"));
            self.filled($en, $de, &[$((stringify!($argument), &$argument)),+])
        }
    };
    ($(#[$doc:meta])* $key:ident [$n:ident $($argument:ident)*] [plural] {
        en: $($en_form:ident $en:literal),+; de: $($de_form:ident $de:literal),+ $(;)?
    }) => {
        $(#[$doc])*
        pub fn $key(self, $n: i64, $($argument: impl std::fmt::Display),*) -> String {
            use $crate::text::plural::{Plural, complete};
            const ARGUMENTS: &[&str] = &[stringify!($n), $(stringify!($argument)),*];
            const EN: &[(Plural, &str)] = &[$((plural_form!($en_form), $en)),+];
            const DE: &[(Plural, &str)] = &[$((plural_form!($de_form), $de)),+];
            const _: () = assert!(complete($crate::locale::Locale::En, EN, ARGUMENTS), concat!(stringify!($key), ", en"));
            const _: () = assert!(complete($crate::locale::Locale::De, DE, ARGUMENTS), concat!(stringify!($key), ", de"));
            self.counted(EN, DE, $n, stringify!($n), &[$((stringify!($argument), &$argument)),*])
        }
    };
}

macro_rules! plural_form {
    (zero) => {
        $crate::text::Plural::Zero
    };
    (one) => {
        $crate::text::Plural::One
    };
    (two) => {
        $crate::text::Plural::Two
    };
    (few) => {
        $crate::text::Plural::Few
    };
    (many) => {
        $crate::text::Plural::Many
    };
    (other) => {
        $crate::text::Plural::Other
    };
}

/// The same entry as data, for the tests that look at all texts.
#[cfg(test)]
macro_rules! text_entry {
    ($key:ident [] { en: $en:literal, de: $de:literal $(,)? }) => {
        $crate::text::tests::Entry { key: stringify!($key), plural: false, en: vec![("other", $en)], de: vec![("other", $de)] }
    };
    ($key:ident [plural] { en: $($en_form:ident $en:literal),+; de: $($de_form:ident $de:literal),+ $(;)? }) => {
        $crate::text::tests::Entry {
            key: stringify!($key),
            plural: true,
            en: vec![$((stringify!($en_form), $en)),+],
            de: vec![$((stringify!($de_form), $de)),+],
        }
    };
}
