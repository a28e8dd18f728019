namespace TeamsPolicyBot.Search.Model;

/// <summary>How far people have written down how documents are asked for.</summary>
/// <param name="Share">0 to 1: the documents that have any way of asking.</param>
/// <param name="Depth">0 to 1: how many they have, on average over all documents; 4 make half, 20 make .83.</param>
public readonly record struct Coverage(double Share, double Depth)
{
    private const double Half = 4;

    /// <summary>The <see cref="DepthOfPhrased"/> up to which ways of asking are few, two for each document that has any.</summary>
    private const double Few = .3;

    /// <summary>That from which they are many.</summary>
    private const double Many = .8;

    /// <summary>0 to 1: how many those have that have any; 0 where none has.</summary>
    public double DepthOfPhrased => Share > 0 ? Depth / Share : 0;

    /// <summary>
    /// 0 to 1: whether those that have any have few or many. Of how many documents have any it does not depend: a third that is richly
    /// phrased needs no bridge, and with it would push the others out.
    /// </summary>
    internal double Richness => Math.Clamp((DepthOfPhrased - Few) / (Many - Few), 0, 1);

    /// <summary>The coverage of some documents.</summary>
    public static Coverage Of(IEnumerable<SearchDocument> documents)
    {
        var phrasings = documents.Select(document => document.Phrasings.Count).ToList();
        return phrasings.Count == 0
            ? default
            : new Coverage(phrasings.Average(count => count > 0 ? 1.0 : 0), phrasings.Average(count => count / (count + Half)));
    }
}
