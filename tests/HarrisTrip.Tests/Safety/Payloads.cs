namespace HarrisTrip.Tests.Safety;

/// <summary>What an attacker would write where an editor writes words.</summary>
static class Payloads
{
    /// <summary>Stands in every payload, so that one can be found in whatever it has become.</summary>
    public const string Mark = "pwned";

    public static IReadOnlyList<string> All { get; } =
    [
        "<script>pwned(1)</script>",
        "</script><script>pwned(2)</script>",
        "\"><img src=x onerror=pwned(3)>",
        "' onmouseover='pwned(4)",
        "{{ 'pwn' + 'ed' }} pwned {{ include 'pwned' }}",
        "--><svg onload=pwned(5)>",
        "]]><pwned>",
        "pwned\u2028pwned\u2029<b>",
        "</title></textarea></style><iframe srcdoc=pwned>",
        "&lt;script&gt;pwned(6)&#x3C;/script&#x3E;",
        "javascript:pwned(7)",
        "pwned\u202Egnp.",
        "${pwned} %pwned% \\u003cpwned",
    ];

    /// <summary>All of them in one text.</summary>
    public static string Together { get; } = string.Join(' ', All);

    /// <summary>A text as YAML takes it, whatever it holds.</summary>
    public static string Quoted(string text) =>
        "\""
        + string.Concat(
            text.Select(c =>
                c is '"' or '\\' ? $"\\{c}"
                : c is > '~' or < ' ' ? $"\\u{(int)c:X4}"
                : c.ToString()
            )
        )
        + "\"";
}
