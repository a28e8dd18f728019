import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The real Lucene, to compare with. Files are UTF-8, one text a line.
 * "search OVERRIDES DOCUMENTS QUERIES" prints a line of "document:score" pairs for each query, the best ten.
 * "analyze OVERRIDES TEXTS" prints the terms of each text.
 * OVERRIDES holds words that are to be stemmed otherwise than Lucene does: "word stem" a line.
 */
public final class LuceneReference {
    private static final String BODY = "body";

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        Analyzer analyzer = analyzer(overrides(lines(args[1])));
        if (args[0].equals("search")) {
            search(analyzer, lines(args[2]), lines(args[3]), out);
        } else {
            analyze(analyzer, lines(args[2]), out);
        }
        out.flush();
    }

    private static void search(Analyzer analyzer, List<String> documents, List<String> queries, PrintStream out) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity(1.2f, 0.75f));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : documents) {
                Document document = new Document();
                document.add(new TextField(BODY, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
            QueryBuilder builder = new QueryBuilder(analyzer);
            for (String text : queries) {
                org.apache.lucene.search.Query query = builder.createBooleanQuery(BODY, text);
                StringBuilder line = new StringBuilder();
                if (query != null) {
                    for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
                        line.append(String.format(Locale.ROOT, "%d:%.7f ", hit.doc, hit.score));
                    }
                }
                out.println(line.toString().trim());
            }
        }
    }

    private static void analyze(Analyzer analyzer, List<String> texts, PrintStream out) throws IOException {
        for (String text : texts) {
            StringBuilder line = new StringBuilder();
            try (TokenStream stream = analyzer.tokenStream(BODY, text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    line.append(term).append(' ');
                }
                stream.end();
            }
            out.println(line.toString().trim());
        }
    }

    private static Analyzer analyzer(StemmerOverrideFilter.StemmerOverrideMap overrides) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream stream = new EnglishPossessiveFilter(tokenizer);
                stream = new LowerCaseFilter(stream);
                stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
                stream = new StemmerOverrideFilter(stream, overrides);
                stream = new SnowballFilter(stream, new EnglishStemmer());
                return new TokenStreamComponents(tokenizer, stream);
            }
        };
    }

    private static StemmerOverrideFilter.StemmerOverrideMap overrides(List<String> lines) throws IOException {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder();
        for (String line : lines) {
            String[] pair = line.split(" ");
            builder.add(pair[0], pair[1]);
        }
        return builder.build();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    }
}
