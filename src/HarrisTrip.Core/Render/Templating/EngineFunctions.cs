using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// The engine's own functions, each group made when a template first asks for it: the engine looks at all of a group's
/// methods, which takes longer than a small page, and most themes need none of them.
/// </summary>
sealed class EngineFunctions : ScriptObject
{
    readonly Dictionary<string, Lazy<ScriptObject>> groups = new(StringComparer.Ordinal)
    {
        ["array"] = new(static () => Deterministic(new ArrayFunctions())),
        ["math"] = new(static () => Deterministic(new MathFunctions())),
        ["string"] = new(static () => Deterministic(new StringFunctions())),
    };

    public override bool Contains(string member) => groups.ContainsKey(member) || base.Contains(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (groups.TryGetValue(member, out var group))
        {
            value = group.Value;
            return true;
        }
        return base.TryGetValue(context, span, member, out value);
    }

    public override bool CanWrite(string member) => !groups.ContainsKey(member) && base.CanWrite(member);

    static ScriptObject Deterministic(ScriptObject functions)
    {
        functions.Remove("random");
        functions.Remove("uuid");
        functions.IsReadOnly = true;
        return functions;
    }
}
