using System.Collections.Concurrent;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;
using HarrisTrip.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// The files of data as templates see them: <c>data.results</c>. Each is made ready when the first template asks for it,
/// and shared by all from then on.
/// </summary>
sealed class TemplateData(DataFiles files)
{
    readonly ConcurrentDictionary<string, object?> ready = new(StringComparer.Ordinal);

    DataFiles Files => files;

    /// <summary>What one file's templates are given as <c>data</c>: what they ask for is noted.</summary>
    public IScriptObject For(Trace? trace) => new Asked(this, trace);

    object? Find(string name) =>
        ready.GetOrAdd(name, static (one, all) => TemplateValues.Shared(all.ValueOf(one)), files);

    /// <summary>It has no list of its names, so that nothing is read of which no question is noted.</summary>
    sealed class Asked(TemplateData data, Trace? trace) : IScriptObject
    {
        public int Count => throw new ScriptRuntimeException(default, "`data` cannot be counted or walked through");

        public bool IsReadOnly
        {
            get => true;
            set { }
        }

        public IEnumerable<string> GetMembers() =>
            throw new ScriptRuntimeException(default, "`data` cannot be walked through; name one of its files");

        public bool Contains(string member) => data.Files.PathOf(member) is not null;

        public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            trace?.Ask(QuestionKind.Data, member);
            if (data.Files.PathOf(member) is null)
            {
                throw new ScriptRuntimeException(
                    span,
                    $"There is no file `{DataFiles.Folder}/{member}.csv`, .json or .yaml for `data.{member}`"
                        + (
                            Suggestion.Nearest(member, data.Files.Names) is { } near
                                ? $": did you mean `data.{near}`?"
                                : ""
                        )
                );
            }
            value = data.Find(member);
            return true;
        }

        public bool CanWrite(string member) => false;

        public bool TrySetValue(
            TemplateContext? context,
            SourceSpan span,
            string member,
            object? value,
            bool readOnly
        ) => false;

        public bool Remove(string member) => false;

        public void SetReadOnly(string member, bool readOnly) { }

        public IScriptObject Clone(bool deep) => this;
    }
}
